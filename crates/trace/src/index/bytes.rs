//! The index as bytes, so that it can be kept beside the record. What is read is checked before it is used: lengths against
//! what is there, places against what they name. Anything amiss, or of another version, is nothing: it is made anew.

use std::sync::Arc;

use super::dictionary::Dictionary;
use super::postings::{Chunk, List, Postings};
use super::segment::{Language, Segment};
use super::stream::Stream;
use super::{Index, Part};

/// Changes with every change of segmentation, folding, stemming, weights or form.
pub const VERSION: u32 = 1;

impl Index {
    /// As bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Out(Vec::with_capacity(self.size()));
        out.number(VERSION);
        out.number(self.parts.len() as u32);
        self.parts.iter().for_each(|part| part.write(&mut out));
        out.0
    }

    /// From bytes, where they are whole, sound and of this version.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut read = In(bytes);
        if read.number()? != VERSION {
            return None;
        }
        let many = read.number()?;
        let parts = (0..many).map(|_| Part::read(&mut read)).collect::<Option<Vec<_>>>()?;
        read.0.is_empty().then_some(Self { parts })
    }
}

impl Part {
    fn write(&self, out: &mut Out) {
        let segment = &self.segment;
        out.number(segment.docs);
        out.dictionary(&segment.words);
        out.number(segment.languages.len() as u32);
        for language in &segment.languages {
            out.bytes(language.name.as_bytes());
            out.number(u32::from(language.stemmed));
            out.dictionary(&language.stems);
            [&language.lists, &language.members, &language.member_ends]
                .into_iter()
                .for_each(|list| out.numbers(list));
        }
        out.list(&segment.spoken, |out, spoken| out.extend(spoken.to_le_bytes()));
        out.numbers(&segment.ranked);
        out.postings(&segment.postings);
        out.bytes(&segment.stream.bytes);
        [&segment.stream.ends, &self.places, &self.speaking].into_iter().for_each(|list| out.numbers(list));
        out.list(&self.gone, |out, word| out.extend(word.to_le_bytes()));
        let mut missing: Vec<(u32, u32)> = self.missing.iter().map(|(list, few)| (*list, *few)).collect();
        missing.sort_unstable();
        out.numbers(&missing.into_iter().flat_map(|(list, few)| [list, few]).collect::<Vec<_>>());
    }

    fn read(read: &mut In<'_>) -> Option<Self> {
        let docs = read.number()?;
        let words = read.dictionary()?;
        let many = read.number()?;
        let languages = (0..many).map(|_| Language::read(read)).collect::<Option<Vec<_>>>()?;
        let spoken = read.list(2, |two| Some(u16::from_le_bytes(two.try_into().ok()?)))?;
        let ranked = read.numbers()?;
        let postings = read.postings()?;
        let stream = Stream { bytes: read.bytes()?.to_vec(), ends: read.numbers()? };
        let (places, speaking) = (read.numbers()?, read.numbers()?);
        let gone = read.list(8, |eight| Some(u64::from_le_bytes(eight.try_into().ok()?)))?;
        let missing = read.numbers()?;
        let (pairs, odd) = missing.as_chunks::<2>();
        let missing = pairs.iter().map(|[list, few]| (*list, *few)).collect();
        let ranks = ranks(&ranked, words.len())?;
        let segment = Segment { docs, words, languages, spoken, ranks, ranked, postings, stream };
        let part = Self { segment: Arc::new(segment), places, gone, missing, speaking };
        (odd.is_empty() && part.is_sound()).then_some(part)
    }

    fn is_sound(&self) -> bool {
        let segment = &self.segment;
        let docs = segment.docs as usize;
        let ascending = |numbers: &[u32]| numbers.is_sorted();
        segment.spoken.len() == docs
            && segment.spoken.iter().all(|spoken| usize::from(*spoken) < segment.languages.len())
            && segment.stream.ends.len() == docs
            && ascending(&segment.stream.ends)
            && segment.stream.ends.last().copied().unwrap_or_default() as usize == segment.stream.bytes.len()
            && self.places.len() == docs
            && ascending(&self.places)
            && self.speaking.len() == segment.languages.len()
            && (self.gone.is_empty() || self.gone.len() == segment.chunks() as usize * super::bits::WORDS)
            && segment.postings.lists.len() >= segment.words.len()
            && segment.postings.is_sound(segment.docs, segment.chunks())
            && segment.languages.iter().all(|language| language.is_sound(segment))
    }
}

/// The number of each word, from the word of each number.
fn ranks(ranked: &[u32], words: usize) -> Option<Vec<u32>> {
    let mut ranks = vec![0; words];
    for (word, rank) in ranked.iter().zip(1..) {
        let slot = ranks.get_mut(*word as usize)?;
        if *slot != 0 {
            return None;
        }
        *slot = rank;
    }
    (ranked.len() == words).then_some(ranks)
}

impl Language {
    fn read(read: &mut In<'_>) -> Option<Self> {
        Some(Self {
            name: std::str::from_utf8(read.bytes()?).ok()?.into(),
            stemmed: read.number()? == 1,
            stems: read.dictionary()?,
            lists: read.numbers()?,
            members: read.numbers()?,
            member_ends: read.numbers()?,
        })
    }

    fn is_sound(&self, segment: &Segment) -> bool {
        self.lists.len() == self.stems.len()
            && self.member_ends.len() == self.stems.len()
            && self.member_ends.is_sorted()
            && self.member_ends.last().copied().unwrap_or_default() as usize == self.members.len()
            && self.members.iter().all(|word| (*word as usize) < segment.words.len())
            && self.lists.iter().all(|list| (*list as usize) < segment.postings.lists.len())
    }
}

impl Postings {
    fn is_sound(&self, docs: u32, chunks: u32) -> bool {
        let within =
            |at: u32, len: usize, all: usize| (at as usize).checked_add(len).is_some_and(|end| end <= all);
        let list = |list: &List| {
            let len = list.len as usize;
            let room = if list.sparse {
                within(list.at, len, self.docs.len())
            } else {
                within(list.at, chunks as usize, self.chunks.len())
            };
            room && list.len <= docs && within(list.impacts, len, self.impacts.len())
        };
        let chunk = |chunk: &Chunk| {
            let len = usize::from(chunk.len);
            let few = len < super::postings::MANY;
            let room = if few {
                within(chunk.at, len, self.lows.len())
            } else {
                within(chunk.at, super::bits::WORDS, self.bits.len())
            };
            room && within(chunk.impacts, len, self.impacts.len())
        };
        self.lists.iter().all(list)
            && self.chunks.iter().all(chunk)
            && self.docs.iter().all(|doc| *doc < docs)
            && self.lows.iter().all(|low| u32::from(*low) < super::bits::CHUNK)
    }
}

struct Out(Vec<u8>);

impl Out {
    fn number(&mut self, number: u32) {
        self.0.extend(number.to_le_bytes());
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u32);
        self.0.extend_from_slice(bytes);
    }

    fn list<T>(&mut self, list: &[T], each: impl Fn(&mut Vec<u8>, &T)) {
        self.number(list.len() as u32);
        list.iter().for_each(|one| each(&mut self.0, one));
    }

    fn numbers(&mut self, numbers: &[u32]) {
        self.list(numbers, |out, number| out.extend(number.to_le_bytes()));
    }

    fn dictionary(&mut self, dictionary: &Dictionary) {
        let (text, ends) = dictionary.parts();
        self.bytes(text.as_bytes());
        self.numbers(ends);
    }

    fn postings(&mut self, postings: &Postings) {
        self.list(&postings.lists, |out, list| {
            [list.len, list.at, list.impacts].into_iter().for_each(|number| out.extend(number.to_le_bytes()));
            out.extend([list.max, u8::from(list.sparse)]);
        });
        self.list(&postings.chunks, |out, chunk| {
            [chunk.at, chunk.impacts].into_iter().for_each(|number| out.extend(number.to_le_bytes()));
            out.extend(chunk.len.to_le_bytes());
            out.push(chunk.max);
        });
        self.numbers(&postings.docs);
        self.list(&postings.lows, |out, low| out.extend(low.to_le_bytes()));
        self.list(&postings.bits, |out, word| out.extend(word.to_le_bytes()));
        self.bytes(&postings.impacts);
    }
}

struct In<'a>(&'a [u8]);

impl<'a> In<'a> {
    fn take(&mut self, many: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(many)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let many = self.number()? as usize;
        self.take(many)
    }

    /// Things of so many bytes each; never more room than the bytes that are there take.
    fn list<T>(&mut self, width: usize, one: impl Fn(&[u8]) -> Option<T>) -> Option<Vec<T>> {
        let many = self.number()? as usize;
        self.take(many.checked_mul(width)?)?.chunks_exact(width).map(one).collect()
    }

    fn numbers(&mut self) -> Option<Vec<u32>> {
        self.list(4, |four| Some(u32::from_le_bytes(four.try_into().ok()?)))
    }

    fn dictionary(&mut self) -> Option<Dictionary> {
        let text = std::str::from_utf8(self.bytes()?).ok()?;
        Dictionary::from_parts(text, self.numbers()?)
    }

    fn postings(&mut self) -> Option<Postings> {
        let number =
            |bytes: &[u8], at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let list = |bytes: &[u8]| {
            let sparse = *bytes.get(13)? == 1;
            let (len, at, impacts) = (number(bytes, 0)?, number(bytes, 4)?, number(bytes, 8)?);
            Some(List { len, at, impacts, max: *bytes.get(12)?, sparse })
        };
        let chunk = |bytes: &[u8]| {
            let len = u16::from_le_bytes(bytes.get(8..10)?.try_into().ok()?);
            Some(Chunk { at: number(bytes, 0)?, impacts: number(bytes, 4)?, len, max: *bytes.get(10)? })
        };
        Some(Postings {
            lists: self.list(14, list)?,
            chunks: self.list(11, chunk)?,
            docs: self.numbers()?,
            lows: self.list(2, |two| Some(u16::from_le_bytes(two.try_into().ok()?)))?,
            bits: self.list(8, |eight| Some(u64::from_le_bytes(eight.try_into().ok()?)))?,
            impacts: self.bytes()?.to_vec(),
        })
    }
}
