//! Columns side by side on a page: each a column of a table that holds blocks.

use super::{Writing, block, turned};
use crate::Parallel;
use crate::xml::Xml;

pub(super) fn write(xml: &mut Xml, writing: &Writing<'_>, parallel: &Parallel) {
    let shares = parallel.shares(1000);
    xml.element("table", &[("class", "parallel")], |xml| {
        xml.element("colgroup", &[], |xml| {
            for share in &shares {
                let style = format!("width:{}.{}%", share / 10, share % 10);
                xml.empty("col", &[("style", &style)]);
            }
        });
        if !parallel.head.is_empty() {
            xml.element("thead", &[], |xml| {
                xml.element("tr", &[], |xml| {
                    for column in 0..shares.len() {
                        xml.element("th", &[("scope", "col")], |xml| {
                            turned(xml, writing, parallel.head.get(column).map_or(&[], Vec::as_slice));
                        });
                    }
                });
            });
        }
        xml.element("tbody", &[], |xml| {
            for row in &parallel.rows {
                xml.element("tr", &[], |xml| {
                    for column in 0..shares.len() {
                        let blocks = row.get(column).map_or(&[][..], Vec::as_slice);
                        xml.element("td", &[], |xml| {
                            blocks.iter().for_each(|one| block(xml, writing, one, None));
                        });
                    }
                });
            }
        });
    });
}
