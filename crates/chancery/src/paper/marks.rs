//! Source marks: a number in the text, opened below.

use std::collections::BTreeSet;

use views::Mark;
use words::Words;

/// Every source that a page cites, in the order of first mention.
#[derive(Debug, Default)]
pub struct Marks {
    cited: Vec<Cited>,
}

#[derive(Debug)]
struct Cited {
    cite: String,
    confidence: BTreeSet<&'static str>,
    modes: BTreeSet<&'static str>,
    entries: Vec<String>,
}

/// How many entries are named at a mark before the rest are counted.
const ENTRIES: usize = 3;

impl Marks {
    /// Whether nothing was cited.
    pub fn is_empty(&self) -> bool {
        self.cited.is_empty()
    }

    /// The mark of these sources, such as `[1,3-5]`; nothing where there are none.
    pub fn mark(&mut self, sources: &[Mark]) -> String {
        let numbers: BTreeSet<usize> = sources.iter().map(|source| self.number(source)).collect();
        if numbers.is_empty() { String::new() } else { format!("[{}]", ranges(&numbers)) }
    }

    fn number(&mut self, source: &Mark) -> usize {
        let at = self.cited.iter().position(|cited| cited.cite == source.cite).unwrap_or_else(|| {
            let (confidence, modes) = (BTreeSet::new(), BTreeSet::new());
            self.cited.push(Cited { cite: source.cite.clone(), confidence, modes, entries: Vec::new() });
            self.cited.len() - 1
        });
        if let Some(cited) = self.cited.get_mut(at) {
            cited.confidence.extend(source.confidence);
            cited.modes.insert(source.mode);
            if !cited.entries.contains(&source.entry) {
                cited.entries.push(source.entry.clone());
            }
        }
        at + 1
    }

    /// Each mark with what it stands for.
    pub fn opened(&self, words: &Words) -> Vec<(String, String)> {
        self.cited
            .iter()
            .enumerate()
            .map(|(at, cited)| (format!("[{}]", at + 1), cited.told(words)))
            .collect()
    }
}

impl Cited {
    fn told(&self, words: &Words) -> String {
        let mut told: Vec<String> = Vec::new();
        if !self.confidence.is_empty() {
            let sure: Vec<_> =
                self.confidence.iter().map(|word| words.say(&format!("confidence-{word}"))).collect();
            told.push(format!("{} {}", words.say("confidence"), sure.join("/")));
        }
        told.extend(self.modes.iter().map(|mode| words.say(mode)));
        let mut entries = self.entries.iter().take(ENTRIES).cloned().collect::<Vec<_>>().join(", ");
        if self.entries.len() > ENTRIES {
            let more = words.with("command-and-more", &[("count", (self.entries.len() - ENTRIES).into())]);
            entries = format!("{entries} {more}");
        }
        told.push(words.with("command-entry", &[("entry", entries.into())]));
        format!("{}  ({})", self.cite, told.join("; "))
    }
}

/// `1,3-5` for 1, 3, 4, 5.
fn ranges(numbers: &BTreeSet<usize>) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let written = |&(first, last): &(usize, usize)| match last - first {
        0 => first.to_string(),
        1 => format!("{first},{last}"),
        _ => format!("{first}-{last}"),
    };
    runs.iter().map(written).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_numbers_are_drawn_together() {
        assert_eq!(ranges(&BTreeSet::from([1, 3, 4, 5, 8, 9])), "1,3-5,8,9");
    }
}
