//! The table of views: commands, pages, exports and scenarios all ask through it.

use std::collections::BTreeMap;

use crate::{Scene, Sheet};

/// What a parameter of a view holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamKind {
    /// The id of a thing, whole or short, or any of its names.
    Thing,
    /// A year of four digits.
    Year,
    /// A day.
    Day,
    /// Words.
    Words,
    /// `yes` or absent.
    Flag,
}

/// A parameter of a view.
#[derive(Clone, Copy, Debug)]
pub struct Param {
    /// Its name in addresses and on the command line.
    pub name: &'static str,
    /// What it holds.
    pub kind: ParamKind,
    /// Whether the view needs it.
    pub required: bool,
}

/// What was asked: parameter names and what the user wrote.
pub type Params = BTreeMap<String, String>;

/// One view.
pub struct View {
    /// Its name: the command and the address.
    pub name: &'static str,
    /// Its parameters.
    pub params: &'static [Param],
    /// Makes the answer.
    pub show: fn(&Scene<'_>, &Params) -> Result<Sheet, ViewError>,
}

/// Why a view has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ViewError {
    /// No view of that name.
    #[error("there is no view `{0}`")]
    NoView(String),
    /// A parameter has to be given.
    #[error("`{view}` needs `{param}`")]
    Needs {
        /// The view.
        view: &'static str,
        /// The parameter.
        param: &'static str,
    },
    /// Nothing in this record has that id or name.
    #[error("nothing in this record is called `{given}`{hint}")]
    NotFound {
        /// What was given.
        given: String,
        /// "; did you mean ...".
        hint: String,
    },
    /// Several things have that name.
    #[error("`{given}` names several things: {ids}; give one of these ids")]
    Several {
        /// What was given.
        given: String,
        /// Their ids.
        ids: String,
    },
    /// A value of another form than expected.
    #[error("`{given}` cannot stand for `{param}`: expected {expected}")]
    Value {
        /// The parameter.
        param: &'static str,
        /// What was given.
        given: String,
        /// What would do.
        expected: String,
    },
}

/// The view of that name.
///
/// # Errors
/// [`ViewError::NoView`].
pub fn view(name: &str) -> Result<&'static View, ViewError> {
    crate::VIEWS.iter().find(|view| view.name == name).ok_or_else(|| ViewError::NoView(name.to_owned()))
}

/// Asks a view.
///
/// # Errors
/// When there is no such view, or it cannot be answered with these parameters.
pub fn show(scene: &Scene<'_>, name: &str, params: &Params) -> Result<Sheet, ViewError> {
    let view = view(name)?;
    for param in view.params.iter().filter(|param| param.required) {
        if !params.contains_key(param.name) {
            return Err(ViewError::Needs { view: view.name, param: param.name });
        }
    }
    (view.show)(scene, params)
}
