//! Receipts: what nothing inside a file can tell, that its own tail is there (rule 10).

use super::Check;
use crate::{Defect, Receipt};

impl Check {
    pub(super) fn receipts(&mut self, receipts: &[Receipt]) {
        for receipt in receipts {
            let Some(held) = self.volumes.get(&receipt.volume) else {
                self.find_in(receipt.volume, Defect::ReceiptVolume);
                continue;
            };
            let head = held.head();
            let defect = match held.digests.get(&receipt.position) {
                Some(digest) if *digest == receipt.digest => continue,
                Some(digest) => Defect::ReceiptDiffers { receipt: receipt.digest, held: *digest },
                None => Defect::TailGone { count: receipt.position.saturating_sub(head), after: head },
            };
            self.find_at(receipt.volume, receipt.position, defect);
        }
    }
}
