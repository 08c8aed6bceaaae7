//! The rules that the words of the interface hold.

#[cfg(test)]
#[path = "suite/dates.rs"]
mod dates;
#[cfg(test)]
#[path = "suite/locales.rs"]
mod locales;
#[cfg(test)]
#[path = "suite/speaking.rs"]
mod speaking;
#[cfg(test)]
#[path = "suite/table.rs"]
mod table;
