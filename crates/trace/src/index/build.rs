//! Making a segment: every passage is read once, word by word.

use super::dictionary::Dictionary;
use super::gathering::{Gathering, Lists};
use super::impact::impact;
use super::segment::{LARGEST, Language, Segment};
use super::stream::{self, BETWEEN, Stream};
use crate::token::{self, LineEnd, Stems, Word};

/// A segment in the making.
#[derive(Debug, Default)]
pub(super) struct Builder {
    words: Lists,
    /// Words in order of their occurrence, by number from 1; nought between readings.
    raw: Vec<u32>,
    ends: Vec<usize>,
    languages: Vec<Spoken>,
    spoken: Vec<u16>,
    /// The language met last, and its place.
    last: Option<(Box<str>, usize)>,
}

/// One language of it.
#[derive(Debug)]
struct Spoken {
    name: Box<str>,
    stems: Stems,
    lists: Lists,
    /// The stem of each folded word met, from 1; nought is none yet.
    of_word: Vec<u32>,
    stem: String,
}

impl Builder {
    /// Adds a passage.
    pub(super) fn add(&mut self, text: &str, language: &str) {
        let doc = self.spoken.len() as u32;
        let speaks = self.language(language);
        let (words, stems, length) = self.read(text, LineEnd::Joins, speaks);
        let (words, stems) = if token::is_ambiguous(text) {
            self.raw.push(BETWEEN);
            let (more, others, _) = self.read(text, LineEnd::Parts, speaks);
            (words.most(more), stems.most(others))
        } else {
            (words, stems)
        };
        self.words.add(doc, &words, |occurrences| impact(occurrences, length));
        if let Some(spoken) = self.languages.get_mut(speaks) {
            spoken.lists.add(doc, &stems, |occurrences| impact(occurrences, length));
        }
        self.ends.push(self.raw.len());
        self.spoken.push(speaks as u16);
    }

    /// Whether another passage belongs into another segment.
    pub(super) fn is_full(&self) -> bool {
        self.raw.len() >= LARGEST
    }

    pub(super) fn is_empty(&self) -> bool {
        self.spoken.is_empty()
    }

    /// The words and stems of one reading, counted, and its length.
    fn read(&mut self, text: &str, line_end: LineEnd, speaks: usize) -> (Gathering, Gathering, u32) {
        let (mut words, mut stems) = (Gathering::default(), Gathering::default());
        let before = self.raw.len();
        token::each(text, line_end, &mut |word| {
            token::each_unit(text, word, &mut |unit, _| {
                let number = self.words.number(unit);
                words.push(number);
                self.raw.push(number + 1);
                if let Some(spoken) = self.languages.get_mut(speaks) {
                    spoken.stem(number, unit, word, &mut stems);
                }
            });
        });
        (words.counted(), stems.counted(), (self.raw.len() - before) as u32)
    }

    fn language(&mut self, tag: &str) -> usize {
        if let Some((last, place)) = &self.last
            && **last == *tag
        {
            return *place;
        }
        let stems = Stems::of(tag);
        let known = self.languages.iter().position(|spoken| *spoken.name == *stems.name());
        let place = known.unwrap_or_else(|| {
            self.languages.push(Spoken::of(stems));
            self.languages.len() - 1
        });
        self.last = Some((tag.into(), place));
        place
    }

    /// Puts everything in its final order.
    pub(super) fn finish(self) -> Segment {
        let docs = self.spoken.len() as u32;
        let mut segment = Segment { docs, spoken: self.spoken, ..Segment::default() };
        let order = self.words.order();
        let place = self.words.places(&order);
        segment.words = Dictionary::of(order.iter().map(|number| self.words.name(*number)));
        for number in &order {
            let (docs_of, impacts) = self.words.list(*number);
            segment.postings.push(docs_of, impacts, docs);
        }
        (segment.ranks, segment.ranked) = ranks(&self.words, &order);
        segment.stream = stream(&self.raw, &self.ends, &place, &segment.ranks);
        drop((self.raw, self.ends));
        for spoken in self.languages {
            let language = spoken.finish(&self.words, &place, &mut segment, docs);
            segment.languages.push(language);
        }
        segment
    }
}

/// Numbers words by how many passages have them.
fn ranks(words: &Lists, order: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut ranked: Vec<u32> = (0..order.len() as u32).collect();
    let having = |place: &u32| order.get(*place as usize).map_or(0, |number| words.list(*number).0.len());
    ranked.sort_by_key(|place| (std::cmp::Reverse(having(place)), *place));
    let mut ranks = vec![0; order.len()];
    for (place, rank) in ranked.iter().zip(1..) {
        if let Some(slot) = ranks.get_mut(*place as usize) {
            *slot = rank;
        }
    }
    (ranks, ranked)
}

fn stream(raw: &[u32], ends: &[usize], place: &[u32], ranks: &[u32]) -> Stream {
    let mut stream =
        Stream { bytes: Vec::with_capacity(raw.len() * 3 / 2), ends: Vec::with_capacity(ends.len()) };
    let code = |number: u32| {
        let place = number.checked_sub(1).and_then(|number| place.get(number as usize));
        place.and_then(|place| ranks.get(*place as usize)).copied().unwrap_or(BETWEEN)
    };
    let mut start = 0;
    for end in ends {
        for number in raw.get(start..*end).unwrap_or_default() {
            stream::write(code(*number), &mut stream.bytes);
        }
        stream.ends.push(u32::try_from(stream.bytes.len()).unwrap_or(u32::MAX));
        start = *end;
    }
    stream.bytes.shrink_to_fit();
    stream
}

impl Spoken {
    fn of(stems: Stems) -> Self {
        Self {
            name: stems.name().into(),
            stems,
            lists: Lists::default(),
            of_word: Vec::new(),
            stem: String::new(),
        }
    }

    /// Notes the stem of a word: that of its folded form, and that of the word with its accents where it has some.
    fn stem(&mut self, number: u32, unit: &str, word: &Word<'_>, into: &mut Gathering) {
        if !self.stems.any() {
            return;
        }
        let at = number as usize;
        if self.of_word.len() <= at {
            self.of_word.resize(at + 1, 0);
        }
        let mut known = self.of_word.get(at).copied().unwrap_or_default();
        if known == 0 {
            self.stems.stem(unit, &mut self.stem);
            known = self.lists.number(&self.stem) + 1;
            if let Some(slot) = self.of_word.get_mut(at) {
                *slot = known;
            }
        }
        into.push(known - 1);
        if !word.spaceless && word.plain != word.folded {
            self.stems.stem(word.plain, &mut self.stem);
            let accented = self.lists.number(&self.stem);
            if accented != known - 1 {
                into.push(accented);
            }
        }
    }

    fn finish(self, words: &Lists, place: &[u32], segment: &mut Segment, docs: u32) -> Language {
        let mut language = Language { name: self.name, stemmed: self.stems.any(), ..Language::default() };
        let order = self.lists.order();
        let places = self.lists.places(&order);
        let mut members: Vec<Vec<(u32, u32)>> = vec![Vec::new(); order.len()];
        for (number, stem) in (0..).zip(&self.of_word) {
            let slot = stem.checked_sub(1).and_then(|stem| places.get(stem as usize));
            if let Some(slot) = slot.and_then(|slot| members.get_mut(*slot as usize)) {
                slot.push((place.get(number as usize).copied().unwrap_or_default(), number));
            }
        }
        language.stems = Dictionary::of(order.iter().map(|number| self.lists.name(*number)));
        for (number, members) in order.iter().zip(&mut members) {
            let list = self.lists.list(*number);
            // Most stems have one word: they share its list.
            let same =
                members.iter().find(|(_, number)| words.list(*number) == list).map(|(place, _)| *place);
            language.lists.push(same.unwrap_or_else(|| {
                segment.postings.push(list.0, list.1, docs);
                segment.postings.lists.len() as u32 - 1
            }));
            members.sort_unstable();
            language.members.extend(members.iter().map(|(place, _)| *place));
            language.member_ends.push(language.members.len() as u32);
        }
        language
    }
}
