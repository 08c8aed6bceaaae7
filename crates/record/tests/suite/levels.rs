//! Levels and overlays: what is left out is as if it had never been.

use proptest::prelude::*;
use record::{Access, File, Level, Until, Volume};

use super::ground::{addressees, at, folder, sound};
use super::histories::{history, play};

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_copy_is_sound_and_replays_as_its_volumes_do_in_the_whole_file(steps in history()) {
        let folder = folder();
        for (index, file) in play(&folder, &steps).iter().enumerate() {
            for (turn, level) in [Level::Public, Level::Forum, addressees(&["otter"])].iter().enumerate() {
                let path = folder.path().join(format!("copy-{index}-{turn}.forum"));
                file.copy(&path, level, &[]).unwrap();
                let copy = File::open(&path, Access::Read).unwrap();
                sound(&copy);
                let open = |volume: &Volume| volume.level.as_open_as(level);
                prop_assert_eq!(copy.replay(|_| true, None).unwrap(), file.replay(open, None).unwrap());
            }
            sound(file);
        }
    }

    #[test]
    fn an_overlay_removed_leaves_everything_else_as_it_was(steps in history()) {
        let folder = folder();
        for mut file in play(&folder, &steps) {
            let heads = file.heads().unwrap();
            let overlay = |volume: &Volume| volume.overlay.is_some();
            let volumes = file.volumes().unwrap();
            let (gone, kept): (Vec<_>, Vec<_>) = volumes.into_iter().partition(overlay);
            let before = file.replay(|volume| !overlay(volume), None).unwrap();
            if file.remove_overlay("paper", &heads, at(0), Vec::new()).is_ok() {
                prop_assert!(!gone.is_empty());
            }
            prop_assert_eq!(file.volumes().unwrap(), kept);
            let all = |until: Option<&Until>| file.replay(|_| true, until).unwrap();
            prop_assert_eq!(&all(None), &before);
            prop_assert_eq!(&all(Some(&Until::Heads(heads))), &before);
            sound(&file);
        }
    }
}
