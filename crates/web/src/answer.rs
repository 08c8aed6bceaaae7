//! What goes back to the browser, and what went wrong on the way.

use std::borrow::Cow;

use axum::http::StatusCode;
use maud::Markup;

/// An answer to a request.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The status.
    pub(crate) status: StatusCode,
    /// The media type.
    pub(crate) media: Cow<'static, str>,
    /// The bytes.
    pub(crate) body: Cow<'static, [u8]>,
    /// A name to save it under.
    pub(crate) save_as: Option<String>,
    /// Where to go instead.
    pub(crate) location: Option<String>,
    /// Whether it never changes under its address.
    pub(crate) lasting: bool,
    /// The state that it shows, for a browser that has it already.
    pub(crate) tag: Option<String>,
}

/// Pages in HTML.
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// Documents in Word.
pub(crate) const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

impl Answer {
    /// A page.
    pub(crate) fn page(markup: Markup) -> Self {
        Self::of(HTML, markup.into_string().into_bytes())
    }

    /// Bytes of a media type.
    pub(crate) fn of(media: &'static str, body: impl Into<Cow<'static, [u8]>>) -> Self {
        Self {
            status: StatusCode::OK,
            media: Cow::Borrowed(media),
            body: body.into(),
            save_as: None,
            location: None,
            lasting: false,
            tag: None,
        }
    }

    /// The same with another status.
    pub(crate) const fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The same, to be saved under a name.
    pub(crate) fn saved_as(mut self, name: impl Into<String>) -> Self {
        self.save_as = Some(name.into());
        self
    }

    /// Go there, with GET.
    pub(crate) fn see(location: String) -> Self {
        let mut answer = Self::of(HTML, Vec::new()).status(StatusCode::SEE_OTHER);
        answer.location = Some(location);
        answer
    }
}

/// Why a request has no answer of its own.
#[derive(Clone, Debug, thiserror::Error)]
pub(crate) enum Problem {
    /// Nothing lies at that address.
    #[error("nothing lies at this address")]
    NoPage,
    /// A view could not answer.
    #[error(transparent)]
    View(#[from] views::ViewError),
    /// The request may not do this.
    #[error("{0}")]
    Refused(&'static str),
    /// The desk could not do it.
    #[error("{0}")]
    Desk(String),
}

impl Problem {
    /// The status of the page that says so.
    pub(crate) const fn status(&self) -> StatusCode {
        match self {
            Self::NoPage | Self::View(views::ViewError::NoView(_) | views::ViewError::NotFound { .. }) => {
                StatusCode::NOT_FOUND
            }
            Self::View(views::ViewError::Several { .. }) => StatusCode::MULTIPLE_CHOICES,
            Self::View(_) => StatusCode::BAD_REQUEST,
            Self::Refused(_) => StatusCode::FORBIDDEN,
            Self::Desk(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
