//! The letters of a page in their places, by the drawing commands that put them there.

use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Object};

use super::font::{Font, LOST};
use super::load::Taken;
use crate::reading::{ReadError, Remark};

/// A letter, or several that one sign stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    pub(super) text: String,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// Whether the file says that it is no part of the text: a header, a page number.
    pub(super) aside: bool,
}

/// Forms in forms.
const DEPTH: usize = 8;
/// Commands of one page.
const COMMANDS: usize = 8_000_000;

/// A page being read.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) glyphs: Vec<Glyph>,
    lost: usize,
    turned: usize,
    commands: usize,
    marked: Vec<Marked>,
}

/// A part of a page that the file says something of.
struct Marked {
    aside: bool,
    /// The words that the signs in it stand for, until the first of them takes them.
    words: Option<String>,
    replaces: bool,
}

/// How letters are set.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    letter: f32,
    word: f32,
    scale: f32,
    leading: f32,
    rise: f32,
}

/// a b c d e f, as PDF writes them.
#[derive(Clone, Copy)]
struct Matrix([f32; 6]);

impl Matrix {
    const ONE: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// First this, then the other.
    fn then(self, other: Self) -> Self {
        let (Self([a, b, c, d, e, f]), Self([g, h, i, j, k, l])) = (self, other);
        Self([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }
}

impl Walk {
    /// What could not be told of the page.
    pub(super) fn remarks(&self, place: &str) -> Vec<Remark> {
        let mut remarks = Vec::new();
        if self.lost > 0 {
            let what = format!("{} letters have no meaning in the file; they stand as `{LOST}`", self.lost);
            remarks.push(Remark::new(place, what));
        }
        if self.turned > 0 {
            remarks.push(Remark::new(
                place,
                format!("turned letters left out, such as a stamp: {}", self.turned),
            ));
        }
        remarks
    }

    /// Runs the commands of a page or of a form in it.
    pub(super) fn run<'a>(
        &mut self,
        taken: &mut Taken<'a>,
        content: &[u8],
        resources: &[&'a Dictionary],
        place: &str,
        depth: usize,
    ) -> Result<(), ReadError> {
        let state = State {
            matrix: Matrix::ONE,
            font: None,
            size: 0.0,
            letter: 0.0,
            word: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        self.commands(taken, content, resources, place, depth, state)
    }

    fn commands<'a>(
        &mut self,
        taken: &mut Taken<'a>,
        content: &[u8],
        resources: &[&'a Dictionary],
        place: &str,
        depth: usize,
        mut state: State,
    ) -> Result<(), ReadError> {
        let mut saved: Vec<State> = Vec::new();
        let (mut line, mut text) = (Matrix::ONE, Matrix::ONE);
        let base = self.marked.len();
        for operation in Content::decode_iter(content) {
            // What stands before the damage is read.
            let Ok(operation) = operation else { break };
            self.commands += 1;
            if self.commands > COMMANDS {
                return Err(ReadError::too_much(place, format!("more than {COMMANDS} drawing commands")));
            }
            let number =
                |at: usize| operation.operands.get(at).and_then(|own| own.as_float().ok()).unwrap_or(0.0);
            match operation.operator.as_str() {
                "q" if saved.len() < 256 => saved.push(state.clone()),
                "Q" => state = saved.pop().unwrap_or(state),
                "cm" => state.matrix = matrix(&operation).then(state.matrix),
                "BT" => (line, text) = (Matrix::ONE, Matrix::ONE),
                "Tf" => {
                    let name =
                        operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
                    state.font = taken.font(resources, name, place)?;
                    state.size = number(1);
                }
                "Tc" => state.letter = number(0),
                "Tw" => state.word = number(0),
                "Tz" => state.scale = number(0) / 100.0,
                "TL" => state.leading = number(0),
                "Ts" => state.rise = number(0),
                "Td" | "TD" => {
                    if operation.operator == "TD" {
                        state.leading = -number(1);
                    }
                    line = Matrix::moved(number(0), number(1)).then(line);
                    text = line;
                }
                "Tm" => (line, text) = (matrix(&operation), matrix(&operation)),
                "T*" => {
                    line = Matrix::moved(0.0, -state.leading).then(line);
                    text = line;
                }
                "Tj" => self.show(taken, &state, &mut text, operation.operands.first(), place)?,
                "'" | "\"" => {
                    if operation.operator == "\"" {
                        (state.word, state.letter) = (number(0), number(1));
                    }
                    line = Matrix::moved(0.0, -state.leading).then(line);
                    text = line;
                    self.show(taken, &state, &mut text, operation.operands.last(), place)?;
                }
                "TJ" => {
                    let parts = operation.operands.first().and_then(|parts| parts.as_array().ok());
                    for part in parts.into_iter().flatten() {
                        match part.as_float() {
                            Ok(back) => {
                                let by = -back / 1000.0 * state.size * state.scale;
                                text = Matrix::moved(by, 0.0).then(text);
                            }
                            Err(_) => self.show(taken, &state, &mut text, Some(part), place)?,
                        }
                    }
                }
                "BMC" | "BDC" if self.marked.len() < 1000 => {
                    let marked = marked(taken, resources, &operation);
                    self.marked.push(marked);
                }
                "EMC" if self.marked.len() > base => drop(self.marked.pop()),
                "Do" if depth < DEPTH => {
                    let name =
                        operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
                    self.form(taken, resources, name, place, depth, &state)?;
                }
                _ => {}
            }
        }
        self.marked.truncate(base);
        Ok(())
    }

    /// What is drawn by a form that several pages may share.
    fn form<'a>(
        &mut self,
        taken: &mut Taken<'a>,
        resources: &[&'a Dictionary],
        name: &[u8],
        place: &str,
        depth: usize,
        state: &State,
    ) -> Result<(), ReadError> {
        let found = taken.find(resources, b"XObject", name).and_then(|object| taken.value(object));
        let Some(stream) = found.and_then(|object| object.as_stream().ok()) else { return Ok(()) };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form".as_slice()) {
            return Ok(());
        }
        let Ok(content) = stream.get_plain_content_with_limit(taken.left) else { return Ok(()) };
        // A form costs something each time, even an empty one.
        taken.spend(content.len() + 1000, place)?;
        let own = stream.dict.get_deref(b"Resources", taken.document).and_then(Object::as_dict).ok();
        let inner: Vec<&Dictionary> = own.into_iter().chain(resources.iter().copied()).take(16).collect();
        let placed = stream.dict.get_deref(b"Matrix", taken.document).and_then(Object::as_array).ok();
        let placed = placed.map_or(Matrix::ONE, |numbers| Matrix(six(numbers)));
        let state = State { matrix: placed.then(state.matrix), ..state.clone() };
        self.commands(taken, &content, &inner, place, depth + 1, state)
    }

    /// Puts the letters of a string where they stand.
    fn show(
        &mut self,
        taken: &mut Taken<'_>,
        state: &State,
        text: &mut Matrix,
        string: Option<&Object>,
        place: &str,
    ) -> Result<(), ReadError> {
        let (Some(Ok(bytes)), Some(font)) = (string.map(Object::as_str), &state.font) else { return Ok(()) };
        let step = if font.wide { 2 } else { 1 };
        taken.letters = taken.letters.checked_sub(bytes.len() / step).ok_or_else(|| {
            ReadError::too_much(place, format!("more than {} letters", super::load::GLYPHS))
        })?;
        for code in bytes.chunks(step) {
            let code = code.iter().fold(0, |code: u32, byte| code << 8 | u32::from(*byte));
            let width = font.width(code) * state.size * state.scale;
            let place =
                Matrix([state.size, 0.0, 0.0, state.size, 0.0, state.rise]).then(*text).then(state.matrix);
            self.put(font, code, place, (width * reach(text.then(state.matrix))).abs());
            let space = if code == 32 && !font.wide { state.word } else { 0.0 };
            *text = Matrix::moved(width + (state.letter + space) * state.scale, 0.0).then(*text);
        }
        Ok(())
    }

    fn put(&mut self, font: &Font, code: u32, place: Matrix, width: f32) {
        let Matrix([a, b, _, d, x, y]) = place;
        if !(x.is_finite() && y.is_finite() && width.is_finite() && a.is_finite()) {
            return;
        }
        let mut text = font.letters(code).to_owned();
        if let Some(marked) = self.marked.iter_mut().rev().find(|marked| marked.replaces) {
            text = marked.words.take().unwrap_or_default();
        }
        if b.abs() > a.abs() * 0.2 || a <= 0.0 {
            self.turned += usize::from(!text.trim().is_empty());
            return;
        }
        self.lost += text.matches(LOST).count();
        let aside = self.marked.iter().any(|marked| marked.aside);
        self.glyphs.push(Glyph {
            text,
            x,
            y,
            width,
            size: d.abs(),
            bold: font.bold,
            italic: font.italic,
            aside,
        });
    }
}

/// By how much a matrix stretches what is written along a line.
fn reach(matrix: Matrix) -> f32 {
    let Matrix([a, b, ..]) = matrix;
    a.hypot(b)
}

fn matrix(operation: &Operation) -> Matrix {
    Matrix(six(&operation.operands))
}

fn six(numbers: &[Object]) -> [f32; 6] {
    let mut six = [0.0; 6];
    for (own, number) in six.iter_mut().zip(numbers) {
        *own = number.as_float().unwrap_or(0.0);
    }
    six
}

/// What a file says of a part of a page.
fn marked(taken: &Taken<'_>, resources: &[&Dictionary], operation: &Operation) -> Marked {
    let aside = operation.operands.first().and_then(|tag| tag.as_name().ok()) == Some(b"Artifact".as_slice());
    let said = operation.operands.get(1);
    let listed = said.and_then(|said| said.as_name().ok()).and_then(|name| {
        let document = taken.document;
        resources.iter().find_map(|one| {
            one.get_deref(b"Properties", document)
                .ok()?
                .as_dict()
                .ok()?
                .get_deref(name, document)
                .ok()?
                .as_dict()
                .ok()
        })
    });
    let said = listed.or_else(|| said.and_then(|said| said.as_dict().ok()));
    let words = said.and_then(|said| lopdf::decode_text_string(said.get(b"ActualText").ok()?).ok());
    let words = words
        .map(|words| words.chars().filter(|letter| *letter != '\u{feff}').take(1000).collect::<String>());
    Marked { aside, replaces: words.is_some(), words }
}
