//! Which parts a Word document has and how they refer to one another.

use std::collections::HashMap;

use super::spaces;
use crate::ReadError;
use crate::reading::package::Package;
use crate::reading::xml::{Element, Node, Pull};

/// What one part refers to.
#[derive(Default)]
pub(super) struct Relations {
    targets: HashMap<String, Target>,
    /// The identifiers in the order in which they stand.
    order: Vec<String>,
}

/// Something that a part refers to.
pub(super) struct Target {
    /// What it is: the last step of the address of its type, such as `styles`.
    pub(super) kind: String,
    /// A part of the package, or an address outside it.
    pub(super) address: String,
    /// Whether it lies outside the package.
    pub(super) is_outside: bool,
}

impl Relations {
    /// What a part refers to; `""` stands for the package itself.
    pub(super) fn of(package: &mut Package<'_>, part: &str) -> Result<Self, ReadError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let place = joined(folder, &format!("_rels/{file}.rels"));
        let Some(text) = package.text(&place)? else { return Ok(Self::default()) };
        let mut relations = Self::default();
        let mut pull = Pull::new(&place, &text, spaces::named);
        while let Some(node) = pull.next()? {
            if let Node::Open(element) = node
                && element.name() == ("rel", "Relationship")
            {
                relations.take(folder, &element);
            }
        }
        Ok(relations)
    }

    fn take(&mut self, folder: &str, element: &Element<'_>) {
        let said = |name: &str| element.attribute("", name).unwrap_or_default();
        let is_outside = said("TargetMode").eq_ignore_ascii_case("external");
        let address = if is_outside { said("Target").into_owned() } else { joined(folder, &said("Target")) };
        let kind = said("Type").rsplit('/').next().unwrap_or_default().to_owned();
        let id = said("Id").into_owned();
        self.order.push(id.clone());
        self.targets.insert(id, Target { kind, address, is_outside });
    }

    /// What an identifier refers to.
    pub(super) fn target(&self, id: &str) -> Option<&Target> {
        self.targets.get(id)
    }

    /// The first part of a kind.
    pub(super) fn part(&self, kind: &str) -> Option<&str> {
        let target = self.all().find(|target| !target.is_outside && target.kind == kind)?;
        Some(&target.address)
    }

    /// Everything referred to, in the order in which it stands.
    pub(super) fn all(&self) -> impl Iterator<Item = &Target> {
        self.order.iter().filter_map(|id| self.targets.get(id))
    }
}

/// The name of a part that another part in a folder refers to.
fn joined(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let absolute = target.starts_with('/');
    let mut steps: Vec<&str> = if absolute { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty() && *step != ".");
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn targets_are_relative_to_the_folder_or_to_the_package() {
        assert_eq!(joined("word", "styles.xml"), "word/styles.xml");
        assert_eq!(joined("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(joined("word/a", "../b/./c.xml"), "word/b/c.xml");
        assert_eq!(joined("", "word/document.xml"), "word/document.xml");
        assert_eq!(joined("word", "../../x"), "x");
    }
}
