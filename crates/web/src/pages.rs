//! One page a file.

pub(crate) mod acts;
pub(crate) mod copy;
pub(crate) mod correct;
pub(crate) mod date;
pub(crate) mod entry;
pub(crate) mod file;
pub(crate) mod forget;
pub(crate) mod record;
pub(crate) mod recorded;
pub(crate) mod release;
pub(crate) mod search;
pub(crate) mod start;
pub(crate) mod thing;
pub(crate) mod view;
pub(crate) mod withdraw;
