//! Words, and the signs among them that are elements.

use super::super::fields::{self, Auto, Field, Nature};
use super::super::ledger::Tally;
use super::super::look::{Look, Voice};
use super::super::numerals::Format;
use super::super::{symbols, values};
use super::Walk;
use super::paragraphs::Paragraph;
use crate::reading::xml::{Element, Pull};
use crate::{ChangeKind, Direction, Link, ReadError, Run};

impl Walk<'_> {
    pub(super) fn begin_run(&mut self) {
        let voice = self.paragraphs.last().map(|paragraph| paragraph.voice.clone());
        self.voices.push(voice.unwrap_or_default());
    }

    pub(super) fn end_run(&mut self) {
        self.voices.pop();
        self.own_mark = None;
    }

    /// The properties of the run at hand.
    pub(super) fn look(&mut self, pull: &mut Pull<'_>) -> Result<(), ReadError> {
        let look = Look::read(pull)?;
        self.ledger.tally(Tally::Looks, usize::from(look.changed));
        let (Some(paragraph), Some(voice)) = (self.paragraphs.last(), self.voices.last_mut()) else {
            return Ok(());
        };
        let characters = self.known.styles.characters(look.style.as_deref());
        *voice = Voice::of(&self.known.styles.defaults, &paragraph.look, &characters.look, &look);
        voice.said = characters.said;
        Ok(())
    }

    pub(super) fn words(
        &mut self,
        pull: &mut Pull<'_>,
        element: &Element<'_>,
        name: &str,
    ) -> Result<(), ReadError> {
        match name {
            "t" | "delText" => {
                let said = pull.words()?;
                self.text(&said)
            }
            "tab" | "ptab" => self.say("\t"),
            "br" if element.attribute("w", "type").as_deref() == Some("page") => self.page_break(),
            "br" | "cr" => self.say("\n"),
            "noBreakHyphen" => self.say("\u{2011}"),
            "softHyphen" => self.say("\u{ad}"),
            _ => self.symbol(element),
        }
    }

    /// Words as they stand in a file: a line of the file is no line of the text.
    fn text(&mut self, said: &str) -> Result<(), ReadError> {
        let font = self.voices.last().and_then(|voice| voice.font.clone());
        if said.contains(|letter| matches!(letter, '\n' | '\r' | '\t' | '\u{f020}'..='\u{f0ff}')) {
            let spaced = said.replace(['\n', '\r', '\t'], " ");
            let (shown, untold) = symbols::shown(&spaced, font.as_deref());
            if untold {
                self.ledger.tally(Tally::Symbols, 1);
            }
            return self.say(&shown);
        }
        self.say(said)
    }

    fn symbol(&mut self, element: &Element<'_>) -> Result<(), ReadError> {
        let font = values::short(element, "font");
        let code =
            element.attribute("w", "char").and_then(|code| u32::from_str_radix(&code, 16).ok()).unwrap_or(0);
        let known = symbols::of_font(code, font.as_deref());
        if known.is_none() && (0xe000..=0xf8ff).contains(&code) {
            self.ledger.tally(Tally::Symbols, 1);
        }
        let letter = known.or_else(|| char::from_u32(code)).filter(|letter| *letter != '\0');
        letter.map_or(Ok(()), |letter| self.say(letter.encode_utf8(&mut [0; 4])))
    }

    fn page_break(&mut self) -> Result<(), ReadError> {
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        if paragraph.runs.iter().all(|run| run.text.trim().is_empty()) {
            paragraph.new_page = true;
        } else {
            paragraph.page_behind = true;
        }
        Ok(())
    }

    /// Puts words behind those of the paragraph at hand, unless nobody sees them.
    pub(super) fn say(&mut self, words: &str) -> Result<(), ReadError> {
        if words.is_empty() || self.fields.iter().any(|field| !field.shows) {
            return Ok(());
        }
        if let Some(mark) = self.own_mark.and_then(|mark| self.marks.get_mut(mark)) {
            mark.label.get_or_insert_default().push_str(values::shortened(words));
            return Ok(());
        }
        if self.fields.iter().any(|field| field.nature == Nature::Page) && !self.ledger.part.is_empty() {
            return Ok(());
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        let voice = self.voices.last().unwrap_or(&paragraph.voice);
        if voice.hidden {
            self.ledger.tally(Tally::Hidden, words.chars().count());
            return Ok(());
        }
        if self.prompts.contains(&true) {
            self.ledger.tally(Tally::Prompts, words.chars().count());
        }
        if voice.struck {
            self.ledger.tally(Tally::Struck, words.chars().count());
        }
        let words =
            if std::mem::take(&mut paragraph.page_behind) { format!("\n{words}") } else { words.to_owned() };
        let link = self.fields.iter().rev().find_map(|field| field.link.as_ref());
        let link = link.or_else(|| self.links.iter().rev().find_map(Option::as_ref));
        let change = self.changes.last();
        if change.is_some_and(|change| change.kind == ChangeKind::Deleted)
            && self.changes.iter().any(|change| change.kind == ChangeKind::Inserted)
        {
            self.ledger.tally(Tally::Undone, words.chars().count());
        }
        let language = language(voice, &words);
        let direction = voice.right_to_left.then_some(Direction::RightToLeft);
        if let Some(last) = paragraph.runs.last_mut()
            && last.note.is_none()
            && (last.bold, last.italic, last.small_capitals, last.said)
                == (voice.bold, voice.italic, voice.small_capitals, voice.said)
            && last.language.as_deref() == language
            && last.direction == direction
            && last.link.as_ref() == link
            && last.change.as_ref() == change
            && last.comments == self.comments
        {
            last.text.push_str(&words);
            return Ok(());
        }
        let run = Run {
            text: words,
            bold: voice.bold,
            italic: voice.italic,
            small_capitals: voice.small_capitals,
            said: voice.said,
            language: language.map(str::to_owned),
            direction,
            link: link.cloned(),
            change: change.cloned(),
            note: None,
            comments: self.comments.clone(),
        };
        self.ledger.weighs(&run)?;
        paragraph.runs.push(run);
        self.ledger.made()
    }

    pub(super) fn begin_link(&mut self, element: &Element<'_>) {
        let anchor = element.attribute("w", "anchor");
        let outside = element
            .attribute("r", "id")
            .and_then(|id| self.relations.target(&id))
            .filter(|target| target.is_outside);
        let link = match (outside, anchor) {
            (Some(target), Some(anchor)) => {
                Some(Link::Address(values::address(&format!("{}#{anchor}", target.address)).to_owned()))
            }
            (Some(target), None) => Some(Link::Address(values::address(&target.address).to_owned())),
            (None, Some(anchor)) => Some(Link::Anchor(values::shortened(&anchor).to_owned())),
            (None, None) => None,
        };
        self.links.push(link);
    }

    pub(super) fn field(
        &mut self,
        pull: &mut Pull<'_>,
        element: &Element<'_>,
        name: &str,
    ) -> Result<(), ReadError> {
        match name {
            "fldSimple" => {
                self.begin_field(Field::simple(&element.attribute("w", "instr").unwrap_or_default()))
            }
            "instrText" | "delInstrText" => {
                let words = pull.words()?;
                if let Some(field) = self.fields.last_mut().filter(|field| !field.shows) {
                    field.instruct(&words);
                }
            }
            _ => match element.attribute("w", "fldCharType").as_deref() {
                Some("begin") => self.begin_field(Field::default()),
                Some("separate") if self.ignored_fields == 0 => {
                    if let Some(field) = self.fields.last_mut() {
                        field.show();
                    }
                }
                Some("end") => return self.end_field(),
                _ => {}
            },
        }
        Ok(())
    }

    fn begin_field(&mut self, field: Field) {
        if self.fields.len() < fields::DEPTH {
            self.fields.push(field);
        } else {
            self.ignored_fields += 1;
        }
    }

    pub(super) fn end_field(&mut self) -> Result<(), ReadError> {
        if self.ignored_fields > 0 {
            self.ignored_fields -= 1;
            return Ok(());
        }
        let Some(mut field) = self.fields.pop() else { return Ok(()) };
        if !field.shows {
            field.show();
            match field.nature {
                Nature::Auto(auto, level) => return self.auto(auto, level),
                Nature::Symbol(letter) => return self.say(letter.encode_utf8(&mut [0; 4])),
                _ => {}
            }
        }
        Ok(())
    }

    /// A number that Word computes and never keeps.
    fn auto(&mut self, auto: Auto, level: usize) -> Result<(), ReadError> {
        let level =
            if auto == Auto::List { level } else { self.paragraphs.last().map_or(0, Paragraph::heading) };
        self.autos.retain(|(kind, deeper), _| *kind != auto || *deeper <= level);
        let count = self.autos.entry((auto, level)).or_default();
        *count += 1;
        let count = *count;
        let label = match auto {
            Auto::Plain => format!("{count}."),
            Auto::Legal => {
                let above = (0..level).map(|above| self.autos.get(&(auto, above)).copied().unwrap_or(1));
                above.chain([count]).map(|number| format!("{number}.")).collect()
            }
            Auto::List => listed(level, count),
        };
        self.say(&label)
    }
}

/// The labels that Word gives to numbers within paragraphs, level by level.
fn listed(level: usize, count: u32) -> String {
    let formats = ["decimal", "lowerLetter", "lowerRoman"];
    let format = formats.get(level % 3).map(|name| Format::named(name)).unwrap_or_default();
    let number = format.write(count, "");
    match level / 3 {
        0 => format!("{number})"),
        1 => format!("({number})"),
        _ => format!("{number}."),
    }
}

/// The language of words, by the letters they are written in.
fn language<'v>(voice: &'v Voice, words: &str) -> Option<&'v str> {
    let [most, right_to_left, eastern] = &voice.languages;
    let first = words.chars().find(|letter| letter.is_alphabetic());
    let chosen = match first {
        Some(letter) if is_eastern(letter) => eastern.as_ref().or(most.as_ref()),
        Some(letter) if Direction::of(letter.encode_utf8(&mut [0; 4])) == Some(Direction::RightToLeft) => {
            right_to_left.as_ref().or(most.as_ref())
        }
        None if voice.right_to_left => right_to_left.as_ref().or(most.as_ref()),
        _ => most.as_ref(),
    };
    chosen.map(|language| &**language)
}

/// Whether a letter is of the scripts of East Asia.
fn is_eastern(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ffdc}' | '\u{20000}'..='\u{3ffff}')
}
