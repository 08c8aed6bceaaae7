//! The check: everything that the file says of itself is computed again from the bytes (rules 8 and 10).
//!
//! It reads damaged files, so it trusts no column to be of its form, and goes on after each finding.

mod chain;
mod held;
mod kept;
mod receipts;
mod ties;

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{File, schema};
use crate::{Defect, Finding, Receipt, RecordError, VolumeId};
use held::Held;

/// What was found so far, and what the entries turned out to hold.
#[derive(Default)]
struct Check {
    findings: Vec<Finding>,
    volumes: BTreeMap<VolumeId, Held>,
}

impl File {
    /// Checks the whole file, and that it still holds what the receipts say. Nothing found means an empty list.
    ///
    /// # Errors
    /// When the file cannot be read at all; damage to its pages is a finding.
    pub fn check(&self, receipts: &[Receipt]) -> Result<Vec<Finding>, RecordError> {
        self.at_one_moment(|connection| self.checked(connection, receipts))
    }

    /// The same within a read transaction that stands already.
    pub(super) fn checked(
        &self,
        connection: &Connection,
        receipts: &[Receipt],
    ) -> Result<Vec<Finding>, RecordError> {
        let mut check = Check::default();
        match check.all(connection, self, receipts).map_err(|error| self.sqlite(error)) {
            Ok(()) => Ok(check.findings),
            Err(RecordError::Damaged { what, .. }) => {
                check.find(Defect::Database(what));
                Ok(check.findings)
            }
            Err(error) => Err(error),
        }
    }
}

impl Check {
    fn all(&mut self, connection: &Connection, file: &File, receipts: &[Receipt]) -> rusqlite::Result<()> {
        self.database(connection)?;
        self.chains(connection, file)?;
        self.ties();
        self.documents(connection)?;
        self.matter(connection)?;
        self.receipts(receipts);
        Ok(())
    }

    /// What SQLite itself finds, and whether the tables are those of the format.
    fn database(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let mut statement = connection.prepare("PRAGMA integrity_check")?;
        for line in statement.query_map([], |row| row.get::<_, String>(0))? {
            Some(line?)
                .filter(|line| line != "ok")
                .into_iter()
                .for_each(|line| self.find(Defect::Database(line)));
        }
        let mut statement = connection.prepare("SELECT \"table\", parent FROM pragma_foreign_key_check")?;
        for row in statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))? {
            let (table, parent) = row?;
            self.find(Defect::Database(format!("a row of `{table}` names no row of `{parent}`")));
        }
        schema::differing(connection)?.into_iter().for_each(|name| self.find(Defect::Schema(name)));
        let due = "SELECT count(*) FROM setting WHERE name = 'sweep'";
        if connection.query_row(due, [], |row| row.get::<_, i64>(0))? > 0 {
            self.find(Defect::Unswept);
        }
        Ok(())
    }

    fn find(&mut self, defect: Defect) {
        self.findings.push(Finding { volume: None, position: None, defect });
    }

    fn find_in(&mut self, volume: VolumeId, defect: Defect) {
        self.findings.push(Finding { volume: Some(volume), position: None, defect });
    }

    fn find_at(&mut self, volume: VolumeId, position: u64, defect: Defect) {
        self.findings.push(Finding { volume: Some(volume), position: Some(position), defect });
    }
}
