//! PostgreSQL full text: a server of its own on a socket in a temporary folder, run as the user `postgres`.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use postgres::{Client, NoTls};
use tempfile::TempDir;

use crate::asks::Ask;
use crate::{Cut, Engine, Outcome};

/// A server and a connection to it.
pub struct Postgres {
    // Closed before the server is stopped and its folder removed.
    client: Client,
    bytes: u64,
    _server: Server,
    _folder: TempDir,
}

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg("-INT").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

impl Postgres {
    /// Starts a server and indexes passages.
    pub fn of(passages: &[Cut]) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("search").tempdir_in("/tmp")?;
        let path = folder.path();
        run(Command::new("chown").arg("postgres").arg(path))?;
        let data = path.join("data");
        run(as_postgres("initdb").arg("-D").arg(&data).args(["-E", "UTF8", "--locale=C", "-A", "trust"]))?;
        let settings = [
            "listen_addresses=",
            "fsync=off",
            "shared_buffers=2GB",
            "work_mem=256MB",
            "maintenance_work_mem=1GB",
            "max_wal_size=8GB",
            "jit=off",
        ];
        let mut server = Command::new("setpriv");
        server
            .args(["--reuid=postgres", "--regid=postgres", "--init-groups", "postgres", "-D"])
            .arg(&data)
            .arg("-k")
            .arg(path);
        server
            .args(settings.iter().flat_map(|setting| ["-c", setting]))
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let server = Server(server.spawn()?);
        let mut client = connected(&format!("host={} user=postgres dbname=postgres", path.display()))?;
        fill(&mut client, passages)?;
        let bytes: i64 = client.query_one("SELECT pg_total_relation_size('passages')", &[])?.get(0);
        Ok(Self { client, bytes: u64::try_from(bytes)?, _server: server, _folder: folder })
    }
}

fn as_postgres(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", program]);
    command
}

fn run(command: &mut Command) -> Outcome {
    let ran = command.output()?;
    if ran.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&ran.stderr).into_owned().into()) }
}

fn connected(address: &str) -> Outcome<Client> {
    for _ in 0..200 {
        if let Ok(client) = Client::connect(address, NoTls) {
            return Ok(client);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err("the server does not answer".into())
}

fn fill(client: &mut Client, passages: &[Cut]) -> Outcome {
    use std::io::Write as _;
    client.batch_execute("CREATE UNLOGGED TABLE raw (id int, words text, stems text)")?;
    let mut rows = client.copy_in("COPY raw FROM STDIN")?;
    for (passage, place) in passages.iter().zip(1..) {
        writeln!(
            rows,
            "{place}\t{}\t{}",
            passage.words.replace('\\', " "),
            passage.stems.replace('\\', " ")
        )?;
    }
    rows.finish()?;
    client.batch_execute(
        "CREATE UNLOGGED TABLE passages AS SELECT id, to_tsvector('simple', words) AS words, to_tsvector('simple', stems) AS stems FROM raw;
         DROP TABLE raw;
         CREATE INDEX ON passages USING gin (words); CREATE INDEX ON passages USING gin (stems);",
    )?;
    client.batch_execute("VACUUM ANALYZE passages")?;
    Ok(())
}

impl Engine for Postgres {
    fn name(&self) -> String {
        "postgres".into()
    }

    fn size(&self) -> Outcome<u64> {
        Ok(self.bytes)
    }

    fn answer(&mut self, ask: &Ask) -> Outcome<Option<usize>> {
        let quoted = |by: &str| ask.words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(by);
        let (column, question) = match ask.kind {
            "word with inflections" => {
                ("stems", format!("'{}'", trace::token::stem(&ask.words.join(" "), "en")))
            }
            "two words, either" => ("words", quoted(" | ")),
            "phrase" | "phrase, frequent" => ("words", quoted(" <-> ")),
            "prefix" => ("words", format!("{}:*", quoted(" "))),
            "fuzzy ~1" | "near /5" => return Ok(None),
            _ => ("words", quoted(" & ")),
        };
        let count: i64 = self
            .client
            .query_one(
                &format!(
                    "SELECT count(*) FROM passages WHERE {column} @@ '{}'::tsquery",
                    question.replace('\'', "''")
                ),
                &[],
            )?
            .get(0);
        let best = self.client.query(
            &format!(
                "SELECT id FROM passages WHERE {column} @@ '{0}'::tsquery ORDER BY ts_rank({column}, '{0}'::tsquery) DESC LIMIT 10",
                question.replace('\'', "''")
            ),
            &[],
        )?;
        std::hint::black_box(best);
        Ok(Some(usize::try_from(count)?))
    }
}
