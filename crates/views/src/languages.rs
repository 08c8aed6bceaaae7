//! One text in two languages, provision by provision: which is authentic, what one of them lacks, who compared them and
//! when, and what was worded anew since. The languages are of a version: none speaks for another version.

mod concordance;
mod held;

use forum::noun::Noun;
use forum::state::Thing;

use concordance::Compared;
use held::Held;

use crate::tables::{column, finish, sheet, table};
use crate::{
    Cell, Column, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, Tone, View, ViewError, cells,
    labels, lookup, passages, texts,
};

/// See the module.
pub const VIEW: View = View {
    name: "languages",
    params: &[
        Param { name: "id", kind: ParamKind::Thing, required: true },
        Param { name: "left", kind: ParamKind::Words, required: false },
        Param { name: "right", kind: ParamKind::Words, required: false },
        Param { name: "version", kind: ParamKind::Thing, required: false },
    ],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let nouns = &[Noun::Text, Noun::Version, Noun::Provision];
    let meant = lookup::needed(scene, params, "languages", "id", nouns)?;
    let of_part = meant.refs("text").first().and_then(|id| scene.state.thing(id));
    let text = of_part.filter(|_| meant.noun != Noun::Text).unwrap_or(meant);
    let given = lookup::param(scene, params, "version", &[Noun::Version])?;
    let held = Held::of(scene, text);
    let version = given.or((meant.noun == Noun::Version).then_some(meant)).or_else(|| held.latest());
    let mut sheet = sheet(scene, "languages");
    sheet.title = scene.words.with("languages-of", &[("text", labels::of(scene, text).into())]);
    let Some(version) = version else {
        sheet.answer = scene.words.say("languages-none");
        return Ok(sheet);
    };
    let languages = held.languages(scene, version);
    let left = chosen(scene, params, "left", &languages, None);
    let right = chosen(scene, params, "right", &languages, left.as_deref());
    let pair =
        Pair { held: &held, version, left: left.unwrap_or_default(), right: right.unwrap_or_default() };
    let only = (meant.noun == Noun::Provision).then_some(meant);
    let rows = pair.rows(scene, only);
    sheet.answer = pair.answer(scene, &rows);
    sheet.notes = pair.ways(scene, text, &languages);
    sheet.sections.push(pair.section(scene, &rows));
    Ok(sheet)
}

/// The language that was asked for by its tag or name, else the first that is not the other.
fn chosen(
    scene: &Scene<'_>,
    params: &Params,
    name: &str,
    languages: &[String],
    other: Option<&str>,
) -> Option<String> {
    if let Some(given) = params.get(name).map(|given| given.trim()).filter(|given| !given.is_empty()) {
        let wanted = lookup::fold(given);
        let called = |tag: &&String| lookup::fold(&passages::tongue(scene, tag)) == wanted;
        return Some(languages.iter().find(called).cloned().unwrap_or_else(|| given.to_owned()));
    }
    languages.iter().find(|tag| Some(tag.as_str()) != other).cloned()
}

/// Two languages of a version.
struct Pair<'h, 'a> {
    held: &'h Held<'a>,
    version: &'a Thing,
    left: String,
    right: String,
}

/// One provision with its wordings on both sides.
struct Row<'a> {
    provision: &'a Thing,
    left: Vec<&'a Thing>,
    right: Vec<&'a Thing>,
    compared: Compared<'a>,
}

impl<'a> Pair<'_, 'a> {
    fn rows(&self, scene: &Scene<'a>, only: Option<&Thing>) -> Vec<Row<'a>> {
        let concordances = concordance::of(scene, self.held, &self.left, &self.right);
        let provisions = self.held.provisions(self.version);
        let wanted = provisions.into_iter().filter(|one| only.is_none_or(|only| only.id == one.id));
        wanted
            .filter_map(|provision| {
                let side = |tag: &str| self.held.wordings(provision, self.version, tag);
                let (left, right) = (side(&self.left), side(&self.right));
                if left.is_empty() && right.is_empty() {
                    return None;
                }
                // A comparison of the whole text says nothing of what stood in one language alone.
                let compared = if left.is_empty() || right.is_empty() {
                    Compared::Never
                } else {
                    concordances.compared(scene, provision, self.version)
                };
                Some(Row { provision, left, right, compared })
            })
            .collect()
    }

    fn answer(&self, scene: &Scene<'_>, rows: &[Row<'_>]) -> String {
        let told = |tag: &str| passages::tongue(scene, tag);
        let label = self.version.text("label").unwrap_or_default();
        if self.right.is_empty() || rows.iter().all(|row| row.right.is_empty()) {
            let args = [("left", labels::capital(&told(&self.left)).into()), ("version", label.into())];
            return scene.words.with("languages-one", &args);
        }
        let count = |is: fn(&Row<'_>) -> bool| rows.iter().filter(|row| is(row)).count();
        scene.words.with(
            "languages-answer",
            &[
                ("left", labels::capital(&told(&self.left)).into()),
                ("right", told(&self.right).into()),
                ("version", label.into()),
                ("both", count(|row| !row.left.is_empty() && !row.right.is_empty()).into()),
                ("one", count(|row| row.left.is_empty() != row.right.is_empty()).into()),
                ("compared", count(|row| matches!(row.compared, Compared::Stands(_))).into()),
                ("stale", count(|row| matches!(row.compared, Compared::Stale(..))).into()),
            ],
        )
    }

    /// The other versions and the other languages, as ways to them.
    fn ways(&self, scene: &Scene<'_>, text: &Thing, languages: &[String]) -> Vec<Cell> {
        let link = |version: &Thing, left: &str, right: &str| {
            let params = [("id", text.id.to_string()), ("version", version.id.to_string())];
            let sides = [("left", left.to_owned()), ("right", right.to_owned())];
            Link::View("languages", params.into_iter().chain(sides).collect())
        };
        let others = self.held.versions().filter(|one| one.id != self.version.id);
        let versions: Vec<Part> = others
            .map(|one| {
                Part::text(one.text("label").unwrap_or_default()).to(link(one, &self.left, &self.right))
            })
            .collect();
        let rest = languages.iter().filter(|tag| **tag != self.left && **tag != self.right);
        let rest: Vec<Part> = rest
            .map(|tag| Part::text(passages::tongue(scene, tag)).to(link(self.version, &self.left, tag)))
            .collect();
        [("languages-versions", versions), ("languages-others", rest)]
            .into_iter()
            .filter(|(_, parts)| !parts.is_empty())
            .map(|(key, parts)| {
                let head = Part::quiet(scene.words.say(key));
                Cell { parts: std::iter::once(head).chain(parts).collect(), stacked: false }
            })
            .collect()
    }

    fn section(&self, scene: &Scene<'_>, rows: &[Row<'_>]) -> Section {
        let mut section = table(scene, "languages", "provisions", &["provision"]);
        for (name, tag) in [("left", &self.left), ("right", &self.right)] {
            if !tag.is_empty() {
                section.columns.push(Column { kept: true, ..Column::new(name, self.heading(scene, tag)) });
            }
        }
        let paired = !self.right.is_empty();
        section.columns.extend(paired.then(|| column(scene, "concordance")));
        for row in rows {
            let mut cells = vec![self.placed(scene, row), self.side(scene, &row.left, &self.left)];
            if paired {
                cells.push(self.side(scene, &row.right, &self.right));
                cells.push(self.compared(scene, row));
            }
            section.push(Some(row.provision.id.clone()), cells);
        }
        finish(section)
    }

    /// A language over its column: authentic where all its words here are.
    fn heading(&self, scene: &Scene<'_>, tag: &str) -> String {
        let told = labels::capital(&passages::tongue(scene, tag));
        match self.held.authentic(scene, self.version, tag) {
            Some(true) => labels::listed(scene, [told, scene.words.field("authentic")]),
            Some(false) => labels::listed(scene, [told, scene.words.say("languages-not-authentic")]),
            None => told,
        }
    }

    /// The provision, at its address in this version.
    fn placed(&self, scene: &Scene<'_>, row: &Row<'_>) -> Cell {
        let address = row.left.iter().chain(&row.right).find_map(|one| one.text("address"));
        let address = address.map(|address| Part::quiet(address.to_owned()));
        Cell::stack(address.into_iter().chain([cells::named(scene, row.provision)]).collect())
    }

    /// The words of one side, or that there are none.
    fn side(&self, scene: &Scene<'_>, wordings: &[&Thing], tag: &str) -> Cell {
        if wordings.is_empty() {
            let told = passages::tongue(scene, tag);
            return Cell::one(Part::quiet(
                scene.words.with("languages-no-words", &[("language", told.into())]),
            ));
        }
        let mixed = self.held.authentic(scene, self.version, tag).is_none();
        let mut parts = Vec::new();
        for wording in wordings {
            let authentic = mixed && held::is_authentic(scene, wording);
            let authentic = authentic.then(|| scene.words.field("authentic"));
            let fidelity = wording.text("fidelity").filter(|fidelity| *fidelity != "verbatim");
            let fidelity = fidelity.map(|fidelity| scene.words.choice(fidelity));
            let head = labels::listed(scene, authentic.into_iter().chain(fidelity));
            parts.extend((!head.is_empty()).then(|| Part::quiet(labels::capital(&head))));
            parts.extend(texts::said_in(scene, wording, tag));
        }
        Cell::stack(parts)
    }

    /// Whether both sides were compared, and whether that still holds.
    fn compared(&self, scene: &Scene<'_>, row: &Row<'_>) -> Cell {
        if row.left.is_empty() || row.right.is_empty() {
            return cells::quiet(scene, "languages-alone");
        }
        match &row.compared {
            Compared::Never => cells::quiet(scene, "languages-never"),
            Compared::Stands(one) => Cell::one(concordance::told(scene, one, self.version)),
            Compared::Stale(one, since) => {
                let why = concordance::why(scene, *since, &self.left, &self.right);
                let stale = Part::text(why).value("stale").tone(Tone::Contested);
                let before = one.map(|one| concordance::told(scene, one, self.version));
                Cell::stack(std::iter::once(stale).chain(before).collect())
            }
        }
    }
}
