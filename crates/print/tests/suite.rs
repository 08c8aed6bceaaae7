//! What is printed can be read: words in order, on pages that say what they are.

#[cfg(test)]
#[path = "suite/pages.rs"]
mod pages;
#[cfg(test)]
#[path = "suite/sample.rs"]
mod sample;
