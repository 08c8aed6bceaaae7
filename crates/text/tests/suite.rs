//! The rules that documents hold, whatever stands in them.

#[cfg(test)]
#[path = "suite/akn.rs"]
mod akn;
#[cfg(test)]
#[path = "suite/any.rs"]
mod any;
#[cfg(test)]
#[path = "suite/corpus.rs"]
mod corpus;
#[cfg(test)]
#[path = "../../../fuzz/bodies/damage.rs"]
mod damage;
#[cfg(test)]
#[path = "suite/differences.rs"]
mod differences;
#[cfg(test)]
#[path = "suite/formal.rs"]
mod formal;
#[cfg(test)]
#[path = "suite/fuzzed.rs"]
mod fuzzed;
#[cfg(test)]
#[path = "../../../fuzz/bodies/reading.rs"]
mod fuzzing;
#[cfg(test)]
#[path = "suite/harm.rs"]
mod harm;
#[cfg(test)]
#[path = "suite/hidden.rs"]
mod hidden;
#[cfg(test)]
#[path = "suite/hostile.rs"]
mod hostile;
#[cfg(test)]
#[path = "suite/made.rs"]
mod made;
#[cfg(test)]
#[path = "suite/marks.rs"]
mod marks;
#[cfg(test)]
#[path = "suite/matching.rs"]
mod matching;
#[cfg(test)]
#[path = "suite/office.rs"]
mod office;
#[cfg(test)]
#[path = "suite/open.rs"]
mod open;
#[cfg(test)]
#[path = "suite/pages.rs"]
mod pages;
#[cfg(test)]
#[path = "suite/parts.rs"]
mod parts;
#[cfg(test)]
#[path = "suite/printed.rs"]
mod printed;
#[cfg(test)]
#[path = "suite/provisions.rs"]
mod provisions;
#[cfg(test)]
#[path = "suite/round.rs"]
mod round;
#[cfg(test)]
#[path = "suite/sample.rs"]
mod sample;
#[cfg(test)]
#[path = "suite/shown.rs"]
mod shown;
#[cfg(test)]
#[path = "suite/web.rs"]
mod web;
#[cfg(test)]
#[path = "suite/word.rs"]
mod word;
