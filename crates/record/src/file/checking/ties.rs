//! Noted heads and cites: they exist, and all who may read the entry may read them (rule 3).

use std::collections::BTreeMap;

use super::{Check, Held};
use crate::{Cite, Defect, Head, Heads, Volume, VolumeId};

/// A defect and where it lies.
type Found = (VolumeId, u64, Defect);

impl Check {
    pub(super) fn ties(&mut self) {
        let mut found = Vec::new();
        for (id, held) in &self.volumes {
            let Some(volume) = held.volume(*id) else { continue };
            for (position, heads, cites) in &held.ties {
                let noted =
                    heads.iter().filter_map(|(other, head)| noted(&self.volumes, &volume, *other, *head));
                let cited =
                    cites.iter().filter_map(|cite| cited(&self.volumes, &volume, *position, heads, *cite));
                found.extend(noted.chain(cited).map(|defect| -> Found { (*id, *position, defect) }));
            }
        }
        found.into_iter().for_each(|(volume, position, defect)| self.find_at(volume, position, defect));
    }
}

fn noted(volumes: &BTreeMap<VolumeId, Held>, from: &Volume, id: VolumeId, head: Head) -> Option<Defect> {
    let waiting = Defect::Waiting { volume: id, position: head.position };
    let Some(held) = volumes.get(&id) else { return Some(waiting) };
    if held.volume(id).is_some_and(|other| !from.notes(&other)) {
        return Some(Defect::MorePrivate(id));
    }
    match held.digests.get(&head.position) {
        None => Some(waiting),
        Some(digest) if *digest == head.digest => None,
        Some(_) => Some(Defect::Noted { volume: id, position: head.position, noted: head.digest }),
    }
}

fn cited(
    volumes: &BTreeMap<VolumeId, Held>,
    from: &Volume,
    position: u64,
    heads: &Heads,
    cite: Cite,
) -> Option<Defect> {
    let waiting = Defect::Waiting { volume: cite.volume, position: cite.position };
    let Some(held) = volumes.get(&cite.volume) else {
        // What is neither here nor noted was an overlay: the entry sleeps.
        return heads.contains_key(&cite.volume).then_some(waiting);
    };
    if held.volume(cite.volume).is_some_and(|cited| !from.may_cite(&cited)) {
        return Some(Defect::MorePrivate(cite.volume));
    }
    let later = cite.volume == from.id && cite.position >= position;
    (later || !held.digests.contains_key(&cite.position)).then_some(waiting)
}
