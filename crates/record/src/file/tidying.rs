//! After a write one file is everything, and it holds nothing of what was destroyed (rules 7 and 8).

use std::path::Path;

use super::{File, schema};

impl File {
    /// Takes away the journal of a writer that was stopped before it had changed anything: SQLite leaves such a
    /// one lying until the next recording. While another process records, the journal is that one's.
    pub(super) fn tidy(&self) {
        let mut journal = self.path.clone().into_os_string();
        journal.push("-journal");
        if Path::new(&journal).exists() {
            let touched = format!("BEGIN IMMEDIATE; PRAGMA user_version = {}; COMMIT", schema::VERSION);
            if self.connection.execute_batch(&touched).is_err() {
                let _ = self.connection.execute_batch("ROLLBACK");
            }
        }
    }

    /// Rewrites the file when something was deleted that must not be found again. Deleting overwrites with
    /// zeros, but balancing may have left older copies of the same bytes in the free space of a page. What was
    /// asked for is committed by then, so a file that somebody reads just now, or a full disk, is no failure:
    /// the setting stays, `check` reports it, and the next writer does it.
    pub(super) fn sweep(&self) {
        let due = "SELECT count(*) FROM setting WHERE name = 'sweep'";
        let due = self.connection.query_row(due, [], |row| row.get::<_, i64>(0));
        if due.is_ok_and(|due| due > 0) {
            let _ = self.connection.execute_batch("VACUUM; DELETE FROM setting WHERE name = 'sweep'");
        }
    }
}
