//! Which passages read alike, and the texts that they belong to.

use std::collections::HashMap;
use std::sync::Arc;

use super::classes::Classes;
use super::number;
use crate::{Corpus, Passage};

/// More than one text.
const SEVERAL: u32 = u32::MAX;
/// No text.
const NONE: u32 = u32::MAX - 1;

/// The passages of a corpus by class.
#[derive(Clone, Debug, Default)]
pub(crate) struct Members {
    class_of: Vec<u32>,
    text_of: Vec<u32>,
    starts: Vec<u32>,
    passages: Vec<u32>,
    /// The text of all members of a class, where it is one.
    only: Vec<u32>,
}

impl Members {
    /// Sorts the passages of a corpus into classes.
    pub fn of(corpus: &Corpus, classes: &mut Classes, texts: &mut Texts) -> Self {
        let passages = corpus.passages();
        let class_of: Vec<u32> = passages.iter().map(|passage| classes.class(passage)).collect();
        let text_of: Vec<u32> = passages.iter().map(|passage| texts.number(passage)).collect();
        let mut starts = vec![0_u32; classes.len() + 1];
        let mut only = vec![NONE; classes.len()];
        for (class, text) in class_of.iter().zip(&text_of) {
            if let (Some(count), Some(only)) =
                (starts.get_mut(*class as usize + 1), only.get_mut(*class as usize))
            {
                *count += 1;
                *only = if *only == NONE || only == text { *text } else { SEVERAL };
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut passages = vec![0; class_of.len()];
        for (passage, class) in class_of.iter().enumerate() {
            let place = next.get_mut(*class as usize);
            if let Some((slot, place)) =
                place.and_then(|place| Some((passages.get_mut(*place as usize)?, place)))
            {
                *slot = number(passage);
                *place += 1;
            }
        }
        Self { class_of, text_of, starts, passages, only }
    }

    /// The passages of a class, in order.
    pub fn of_class(&self, class: u32) -> &[u32] {
        let start =
            |class: usize| self.starts.get(class).map_or(self.passages.len(), |start| *start as usize);
        self.passages.get(start(class as usize)..start(class as usize + 1)).unwrap_or_default()
    }

    /// Whether any passage is of a class.
    pub fn any(&self, class: u32) -> bool {
        !self.of_class(class).is_empty()
    }

    /// The class of a passage.
    pub fn class_of(&self, passage: u32) -> Option<u32> {
        self.class_of.get(passage as usize).copied()
    }

    /// The text of a passage, as a number.
    pub fn text_of(&self, passage: u32) -> u32 {
        self.text_of.get(passage as usize).copied().unwrap_or(NONE)
    }

    /// The text that all members of a class belong to; where there are several, what equals no other.
    pub fn only_text(&self, class: u32) -> u32 {
        self.only.get(class as usize).copied().unwrap_or(NONE)
    }

    /// Whether passages of two classes belong to different texts.
    pub fn apart(&self, one: u32, other: u32) -> bool {
        let (one, other) = (self.only_text(one), self.only_text(other));
        one != NONE && other != NONE && (one != other || one == SEVERAL)
    }
}

/// Texts as numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    numbers: HashMap<Arc<str>, u32>,
    last: Option<(Arc<str>, u32)>,
}

impl Texts {
    /// The number of the text of a passage; the next passage is likely of the same.
    fn number(&mut self, passage: &Passage) -> u32 {
        let name = passage.text.as_str();
        if let Some((last, number)) = &self.last
            && **last == *name
        {
            return *number;
        }
        let found = self.numbers.get_key_value(name).map(|(name, number)| (name.clone(), *number));
        let (name, number) = found.unwrap_or_else(|| {
            let (name, number): (Arc<str>, u32) = (name.into(), number(self.numbers.len()));
            self.numbers.insert(name.clone(), number);
            (name, number)
        });
        self.last = Some((name, number));
        number
    }
}
