//! Copies, merging, overlays and the check: what is done with a file as a whole.

use std::path::Path;

use forum::state::PackNote;
use record::{Access, Draft, File, Holding, Level, Merged, Mode, Receipt, RecordError, Target};
use serde_json::json;

use crate::desk::Desk;
use crate::error::DeskError;

/// An overlay in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlay {
    /// Its name.
    pub name: String,
    /// What it says of itself, where it does.
    pub note: Option<PackNote>,
    /// How many entries it has.
    pub entries: u64,
}

impl Desk {
    /// The overlays in the file, in the order of their names.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn overlays(&mut self) -> Result<Vec<Overlay>, DeskError> {
        let state = self.whole()?;
        let mut overlays: Vec<Overlay> = Vec::new();
        for volume in self.file.volumes()? {
            let Some(name) = volume.overlay else { continue };
            match overlays.iter_mut().find(|overlay| overlay.name == name) {
                Some(overlay) => overlay.entries += volume.head.position,
                None => {
                    let note = state.overlays().find(|note| note.overlay.as_deref() == Some(name.as_str()));
                    overlays.push(Overlay { note: note.cloned(), name, entries: volume.head.position });
                }
            }
        }
        overlays.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(overlays)
    }

    /// Takes an overlay out, so that nothing tells that it was there but a note at this desk.
    ///
    /// # Errors
    /// [`DeskError::NoOverlay`]; what the record refuses.
    pub fn remove_overlay(&mut self, name: &str) -> Result<Vec<Receipt>, DeskError> {
        self.overlay_exists(name)?;
        for _ in 0..8 {
            self.sound()?;
            let recorder = self.recorder()?;
            let payload = json!({ "overlay": name });
            let volume = Target::own(Level::Desk);
            let note = Draft { mode: Mode::Live, ..Draft::new(volume, "leave overlay", &recorder, payload) };
            let (now, standing) = (self.now(), self.standing.clone());
            match self.file.remove_overlay(name, &standing, now, vec![note]) {
                Ok(receipts) => {
                    self.advance()?;
                    return Ok(receipts);
                }
                Err(RecordError::Moved { .. }) => self.advance()?,
                Err(error) => return Err(self.after(error)),
            }
        }
        Err(DeskError::Busy(self.file_name()))
    }

    /// Writes a fresh file of what readers of a level may see.
    ///
    /// # Errors
    /// As [`File::copy`].
    pub fn copy(
        &self,
        path: impl AsRef<Path>,
        level: &Level,
        without: &[&str],
    ) -> Result<Holding, DeskError> {
        without.iter().try_for_each(|name| self.overlay_exists(name))?;
        Ok(self.file.copy(path, level, without)?)
    }

    /// What a copy would hold: what others would see.
    ///
    /// # Errors
    /// As [`File::preview_copy`].
    pub fn preview_copy(&self, level: &Level, without: &[&str]) -> Result<Holding, DeskError> {
        without.iter().try_for_each(|name| self.overlay_exists(name))?;
        Ok(self.file.preview_copy(level, without)?)
    }

    /// What [`Desk::merge`] would take in. Nothing is changed.
    ///
    /// # Errors
    /// As [`Desk::merge`].
    pub fn preview_merge(
        &mut self,
        paths: &[impl AsRef<Path>],
        overlays: &[&str],
    ) -> Result<Merged, DeskError> {
        let others = paths.iter().map(|path| File::open(path, Access::Read));
        let others: Vec<File> = others.collect::<Result<_, _>>()?;
        let others: Vec<&File> = others.iter().collect();
        self.file.preview_merge(&others, overlays).map_err(|error| self.after(error))
    }

    /// Takes in what other files of the forum hold and this one does not. Overlays that are not here come in when named.
    ///
    /// # Errors
    /// As [`File::merge`].
    pub fn merge(&mut self, paths: &[impl AsRef<Path>], overlays: &[&str]) -> Result<Merged, DeskError> {
        let others = paths.iter().map(|path| File::open(path, Access::Read));
        let others: Vec<File> = others.collect::<Result<_, _>>()?;
        let others: Vec<&File> = others.iter().collect();
        let merged = match self.file.merge(&others, overlays) {
            Ok(merged) => merged,
            Err(error) => return Err(self.after(error)),
        };
        self.drop_memory();
        self.advance()?;
        Ok(merged)
    }
}
