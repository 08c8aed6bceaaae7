//! What a process used, read from /proc.

use std::fs;
use std::time::Duration;

use crate::Outcome;

/// Clock ticks in a second, as Linux reports processor time to programs.
const TICKS: u64 = 100;

/// Processor time of processes so far, their threads included.
pub fn cpu(pids: &[u32]) -> Outcome<Duration> {
    let mut ticks = 0;
    for pid in pids {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        ticks += after_name
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|field| field.parse::<u64>().ok())
            .sum::<u64>();
    }
    Ok(Duration::from_millis(ticks * 1000 / TICKS))
}

/// The largest resident memory of a process so far, in MiB.
pub fn peak_memory(pid: u32) -> Outcome<f64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    let kibibytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kibibytes / 1024.0)
}
