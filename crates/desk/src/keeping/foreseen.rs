//! What withdrawing, correcting and changing would record, before anything is: the same that is recorded then.

use std::sync::Arc;

use forum::date::When;
use forum::entry::Ref;
use forum::state::{Keeping, Said};
use forum::value::Value;
use record::RecordError;

use super::{named, reason, unfit};
use crate::desk::Desk;
use crate::error::DeskError;

impl Desk {
    /// What [`Desk::withdraw`] would record.
    ///
    /// # Errors
    /// As [`Desk::withdraw`].
    pub fn preview_withdraw(&mut self, at: &Ref, why: &str) -> Result<Keeping, DeskError> {
        self.sound()?;
        self.withdrawing(at, why).map(|(_, keeping)| keeping)
    }

    /// What [`Desk::correct`] would record.
    ///
    /// # Errors
    /// As [`Desk::correct`].
    pub fn preview_correct(
        &mut self,
        at: &Ref,
        property: &str,
        value: &str,
        why: &str,
    ) -> Result<Keeping, DeskError> {
        self.sound()?;
        self.correcting(at, property, value, why).map(|(_, keeping)| keeping)
    }

    /// What [`Desk::change`] would record.
    ///
    /// # Errors
    /// As [`Desk::change`].
    pub fn preview_change(
        &mut self,
        at: &Ref,
        property: &str,
        value: &str,
        from: &str,
        why: &str,
    ) -> Result<Keeping, DeskError> {
        self.sound()?;
        self.changing(at, property, value, from, why).map(|(_, keeping)| keeping)
    }

    /// The digests of the working material that [`Desk::forget`] would destroy.
    ///
    /// # Errors
    /// As [`Desk::forget`].
    pub fn preview_forget(&mut self, what: &[&str]) -> Result<Vec<String>, DeskError> {
        self.sound()?;
        let listed = self.forgetting(what)?;
        let volumes = self.file.volumes()?;
        let closed = listed.keys().find(|id| volumes.iter().any(|volume| volume.id == **id && !volume.own));
        match closed {
            Some(volume) => Err(RecordError::NotWriter { volume: *volume }.into()),
            None => Ok(listed.into_values().flatten().collect()),
        }
    }

    pub(super) fn withdrawing(&mut self, at: &Ref, why: &str) -> Result<(Arc<Said>, Keeping), DeskError> {
        let (said, _) = self.said(at)?;
        if self.whole()?.withdrawals(&said.at).next().is_some() {
            return Err(unfit(at, "it was withdrawn already".to_owned()));
        }
        if matches!(said.act, "open volume" | "pack" | "forget" | "seat" | "leave overlay") {
            let why = format!("`{}` keeps the record itself and cannot be withdrawn", said.act);
            return Err(unfit(at, why));
        }
        let keeping = Keeping::Withdraw { of: said.at.clone(), why: why.trim().to_owned() };
        Ok((said, keeping))
    }

    pub(super) fn correcting(
        &mut self,
        at: &Ref,
        property: &str,
        value: &str,
        why: &str,
    ) -> Result<(Arc<Said>, Keeping), DeskError> {
        let why = reason(at, why)?;
        let (said, field) = self.property(at, property)?;
        let value = self.value(&said, field, value)?;
        let (of, property) = (said.at.clone(), property.to_owned());
        Ok((said, Keeping::Correct { of, property, value, why }))
    }

    pub(super) fn changing(
        &mut self,
        at: &Ref,
        property: &str,
        value: &str,
        from: &str,
        why: &str,
    ) -> Result<(Arc<Said>, Keeping), DeskError> {
        let from = When::parse(from.trim()).map_err(|error| unfit(at, error.to_string()))?;
        let (said, field) = self.property(at, property)?;
        let state = self.whole()?;
        named(&state, &said, &[Value::When(from.clone())])?;
        let value = self.value(&said, field, value)?;
        let (of, property, why) = (said.at.clone(), property.to_owned(), why.trim().to_owned());
        Ok((said, Keeping::Change { of, property, value, from, why }))
    }
}
