//! Journeys in a real browser. Where there is none they are left out, and say so; never where `CI=true`.

use std::net::{SocketAddr, TcpListener};
use std::process::Stdio;
use std::time::Duration;

use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::{Child, Command};
use tokio::sync::oneshot;
use web::House;

use super::ground::desk;

const AXE: &str = include_str!("../assets/axe.min.js");

/// A house on a port, and a browser at its door.
struct Visit {
    browser: Client,
    base: String,
    stop: Option<oneshot::Sender<()>>,
    _driver: Child,
    folder: TempDir,
}

fn found(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|paths| std::env::split_paths(&paths).any(|path| path.join(program).is_file()))
}

/// Whether there is a browser; without one the journey is left out aloud.
fn there_is_a_browser(journey: &str) -> bool {
    let there = found("chromium") && found("chromedriver");
    if !there {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "chromium and chromedriver are not installed");
        eprintln!("SKIPPED, no chromium and chromedriver here: {journey}");
    }
    there
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

async fn visit(pack: &str, scripts: bool, width: u32) -> Visit {
    visit_at(pack, scripts, width, "day").await
}

async fn visit_at(pack: &str, scripts: bool, width: u32, light: &str) -> Visit {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(desk(&folder, pack), "en");
    let (stop, stopped) = oneshot::channel::<()>();
    let (address, served) = web::serve(house, 0, async { stopped.await.unwrap_or(()) }).await.unwrap();
    tokio::spawn(served);
    let port = free_port();
    let driver = Command::new("chromedriver")
        .arg(format!("--port={port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let browser = connect(port, &folder, scripts, width, light).await;
    Visit { browser, base: base(address), stop: Some(stop), _driver: driver, folder }
}

fn base(address: SocketAddr) -> String {
    format!("http://{address}")
}

async fn connect(port: u16, folder: &TempDir, scripts: bool, width: u32, light: &str) -> Client {
    let data = folder.path().join("browser");
    let mut arguments: Vec<String> = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-prefers-reduced-motion",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--window-size={width},1000"));
    if light == "night" {
        arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    arguments.push(format!("--user-data-dir={}", data.display()));
    let mut options = json!({ "args": arguments });
    if !scripts {
        options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    let Value::Object(wanted) = json!({ "goog:chromeOptions": options }) else { panic!("an object") };
    for _ in 0..100 {
        let tried = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        if let Ok(client) = tried {
            return client;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the driver does not answer");
}

impl Visit {
    async fn go(&self, path: &str) {
        self.browser.goto(&format!("{}{path}", self.base)).await.unwrap();
    }

    /// Waits until an element says the words: a page that was just asked for may not be there yet.
    async fn says(&self, css: &str, words: &str) {
        let mut said = String::new();
        for _ in 0..100 {
            if let Ok(element) = self.browser.find(Locator::Css(css)).await
                && let Ok(text) = element.text().await
            {
                said = text;
            }
            if said.contains(words) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{css} never says `{words}` but `{said}`");
    }

    async fn fill(&self, css: &str, text: &str) {
        let field = self.browser.find(Locator::Css(css)).await.unwrap();
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    async fn click(&self, css: &str) {
        self.browser.wait().for_element(Locator::Css(css)).await.unwrap().click().await.unwrap();
    }

    /// Types where the focus is, once the page is there. What the driver refuses was not typed.
    async fn keys(&self, keys: &str) {
        for _ in 0..100 {
            self.until("document.readyState === 'complete'").await;
            let typed = match self.browser.active_element().await {
                Ok(focus) => focus.send_keys(keys).await,
                Err(error) => Err(error),
            };
            if typed.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("nothing takes `{keys}`");
    }

    async fn path(&self) -> String {
        self.browser.current_url().await.unwrap().to_string()
    }

    async fn run(&self, script: &str) -> Value {
        self.browser.execute(script, Vec::new()).await.unwrap()
    }

    /// Waits until a script says yes.
    async fn until(&self, script: &str) {
        for _ in 0..100 {
            if self.run(&format!("return Boolean({script})")).await == Value::Bool(true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("never came true: {script}");
    }

    /// What axe finds against WCAG 2.2 AA.
    async fn axe(&self) -> Vec<String> {
        self.run(AXE).await;
        let script = "const done = arguments[arguments.length - 1]; \
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(found => done( \
            found.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', '))))";
        let found = self.browser.execute_async(script, Vec::new()).await.unwrap();
        serde_json::from_value(found).unwrap()
    }

    async fn leave(mut self) {
        self.browser.clone().close().await.unwrap();
        if let Some(stop) = self.stop.take() {
            stop.send(()).unwrap_or(());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_pages_stand_axe_by_day_and_by_night_wide_and_narrow() {
    if !there_is_a_browser("axe") {
        return;
    }
    let pages = [
        "/",
        "/texts",
        "/meetings",
        "/offices",
        "/catalogue",
        "/plan",
        "/set-asides",
        "/conflicts",
        "/linkages",
        "/review",
        "/record",
        "/record/adopt",
        "/file",
        "/import",
        "/search?q=lake",
        "/trace?q=readings+of+the+lake",
        "/agreed?q=all+readings+of+the+lake+to+one+datum",
        "/quote?q=all+readings+of+the+lake",
        "/absent?q=moonlight",
        "/cites",
        "/compare?old=text/action-plan-on-levels",
        "/t/ilvar/text/founding-protocol",
        "/copy",
        "/seat",
        "/remarks",
        "/overlays",
        "/packs/ilvar",
        "/merge",
        "/meetings?as_of=11/9/2001",
        "/?lang=ru",
    ];
    let mut found = Vec::new();
    for light in ["day", "night"] {
        let visit = visit_at("ilvar", true, 1300, light).await;
        let dark = visit.run("return matchMedia('(prefers-color-scheme: dark)').matches").await;
        assert_eq!(dark, json!(light == "night"));
        for (width, pages) in [(1300, &pages[..]), (420, &pages[..4])] {
            visit.browser.set_window_size(width, 1000).await.unwrap();
            for page in pages {
                visit.go(page).await;
                found.extend(
                    visit.axe().await.into_iter().map(|one| format!("{page} at {width} by {light}: {one}")),
                );
            }
        }
        visit.leave().await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_wider_than_a_narrow_screen() {
    if !there_is_a_browser("narrow") {
        return;
    }
    let visit = visit("cica", true, 500).await;
    for page in ["/", "/meetings", "/offices", "/record/convene", "/handover"] {
        visit.go(page).await;
        let wide = visit
            .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .await;
        assert_eq!(wide, json!(0), "{page} scrolls sideways");
    }
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_keyboard_alone_one_searches_goes_to_a_section_and_opens_a_row() {
    if !there_is_a_browser("keyboard") {
        return;
    }
    let visit = visit("ilvar", true, 1300).await;
    visit.go("/").await;
    visit.keys("gx").await;
    visit.until("location.pathname === '/texts'").await;
    visit.keys("jj").await;
    visit.until("document.activeElement.matches('tr.here')").await;
    visit.keys(&char::from(Key::Enter).to_string()).await;
    visit.until("location.pathname.startsWith('/t')").await;
    visit.keys("?").await;
    visit.until("document.querySelector('#help').open").await;
    visit.keys(&char::from(Key::Escape).to_string()).await;
    visit.until("!document.querySelector('#help').open").await;
    visit.keys("/").await;
    visit.until("document.activeElement.id === 'q'").await;
    visit.keys("founding").await;
    visit.until("document.querySelectorAll('#found li').length").await;
    visit.keys(&char::from(Key::Down).to_string()).await;
    visit.keys(&char::from(Key::Enter).to_string()).await;
    visit.until("location.pathname.startsWith('/t/')").await;
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_of_the_search_page_follows_what_one_types_and_its_address_too() {
    if !there_is_a_browser("live search") {
        return;
    }
    let visit = visit("ilvar", true, 1300).await;
    visit.go("/search?q=datum").await;
    visit.says("#live .answer", "datum").await;
    visit.fill("#p-q", "common datum").await;
    visit.says("#live mark", "common").await;
    visit.until("new URLSearchParams(location.search).get('q') === 'common datum'").await;
    visit.until("document.activeElement.id === 'p-q'").await;
    visit.fill("#p-q", "zzzzzz").await;
    visit.says("#live .answer", "Nothing found").await;
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_script_words_are_searched_marked_and_followed_through_the_texts() {
    if !there_is_a_browser("search without a script") {
        return;
    }
    let visit = visit("ilvar", false, 1300).await;
    visit.go("/search").await;
    visit.fill("#p-q", "common datum").await;
    visit.click("form.params button").await;
    visit.says("main mark", "common").await;
    visit.go("/trace?q=one+common+datum").await;
    visit.says("main mark", "one common datum").await;
    visit.says("main figure.picture", "Action Plan on Water Levels").await;
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_opens_where_it_stands_and_a_long_table_is_filtered() {
    if !there_is_a_browser("sources") {
        return;
    }
    let visit = visit("cica", true, 1300).await;
    visit.go("/meetings").await;
    visit.click("main tbody .mark").await;
    visit.says(".card:popover-open", "recorded").await;
    let all = visit.run("return document.querySelectorAll('main tbody tr:not(.group)').length").await;
    visit.fill(".filter input", "almaty summit").await;
    visit.until("[...document.querySelectorAll('main tbody tr:not(.group)')].some(row => row.hidden)").await;
    let left = visit.run("return [...document.querySelectorAll('main tbody tr:not(.group)')].filter(row => !row.hidden).length").await;
    assert!(left.as_u64() < all.as_u64());
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_with_a_partial_date_is_recorded_from_the_page_without_a_script() {
    if !there_is_a_browser("recording without a script") {
        return;
    }
    let visit = visit("ilvar", false, 1300).await;
    visit.go("/record/convene").await;
    visit.fill("[name=place]", "Sarvi Point").await;
    visit.fill("[name=date]", "11/9/2025").await;
    visit.fill("[name=source]", "Letter of the Registry").await;
    visit.fill("[name=source-place]", "12").await;
    let body = visit.browser.find(Locator::Css("[name=body]")).await.unwrap();
    if body.tag_name().await.unwrap() == "select" {
        body.select_by_value("ilvar/body/council").await.unwrap();
    } else {
        body.send_keys("council").await.unwrap();
    }
    visit.click("button[value=preview]").await;
    visit.says(".problems", "11/9/2025").await;
    visit.click("[type=radio][value='2025-11-09']").await;
    visit.click("button[value=preview]").await;
    for words in ["9 November 2025", "Sarvi Point", "For this desk alone"] {
        visit.says(".deed", words).await;
    }
    visit.click("button[value=record]").await;
    visit.says(".receipt", ":").await;
    visit.click(".sections a[href^='/meetings']").await;
    visit.says("h1", "Sittings").await;
    visit.says("main", "Sarvi Point").await;
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_field_says_what_it_understands_while_one_types() {
    if !there_is_a_browser("dates") {
        return;
    }
    let visit = visit("ilvar", true, 1300).await;
    visit.go("/record/convene").await;
    visit.fill("[name=date]", "after October 2004").await;
    visit.until("document.querySelector('.understood').textContent.includes('[2004-11-01..]')").await;
    visit.fill("[name=date]", "11/9/2001").await;
    visit.until("document.querySelector('.understood').textContent.includes('9 November 2001')").await;
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_moment_is_changed_in_words_and_kept_on_the_way() {
    if !there_is_a_browser("the moment") {
        return;
    }
    let visit = visit("cica", true, 1300).await;
    visit.go("/offices").await;
    visit.click(".moment summary").await;
    visit.fill("#as_of", "May 2004").await;
    visit.click(".moment form button").await;
    visit.says(".moment summary", "31 May 2004").await;
    visit.click(".sections a[data-key=m]").await;
    visit.until("location.pathname === '/meetings'").await;
    assert!(visit.path().await.contains("as_of=2004-05-31"));
    visit.click(".back a").await;
    visit.until("!location.search.includes('as_of')").await;
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn persian_words_run_from_right_to_left_inside_the_page_and_the_whole_page_can_be_mirrored() {
    if !there_is_a_browser("right to left") {
        return;
    }
    let visit = visit("ilvar", true, 1300).await;
    visit.go("/t/ilvar/text/founding-protocol").await;
    let persian = visit.run("const one = [...document.querySelectorAll('bdi, [dir=auto]')].find(one => /[\\u0600-\\u06ff]/.test(one.textContent)); return one && getComputedStyle(one).direction").await;
    assert_eq!(persian, json!("rtl"));
    let mirrored = "document.documentElement.dir = 'rtl'; \
        const column = document.querySelector('.sections').getBoundingClientRect(), main = document.querySelector('main').getBoundingClientRect(); \
        return column.left > main.left && document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert_eq!(visit.run(mirrored).await, json!(true));
    visit.go("/search?q=%D8%AA%D8%B1%D8%A7%D8%B2").await;
    visit.until("document.querySelector('main td[dir=rtl] mark')").await;
    // What stands before the mark in the sentence stands to its right.
    let before = "(() => { const mark = document.querySelector('main td[dir=rtl] mark'); \
        const first = mark.closest('td').querySelector('bdi bdi, bdi span'); \
        return first.getBoundingClientRect().right > mark.getBoundingClientRect().right; })()";
    visit.until(before).await;
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_recorded_is_corrected_withdrawn_and_brought_back_each_shown_first() {
    if !there_is_a_browser("deeds") {
        return;
    }
    let visit = visit("ilvar", false, 1300).await;
    visit.go("/record/convene?body=ilvar/body/council&date=2026-05&place=Wrong+Bay&source=Letter").await;
    visit.click("button[value=preview]").await;
    visit.says(".deed", "Wrong Bay").await;
    visit.click("button[value=record]").await;
    visit.says("h1", "Recorded").await;
    visit.click("main .results a[href^='/t/']").await;
    visit.click(".deeds a[href^='/correct/']").await;
    visit.click("#f-property option[value=place]").await;
    visit.fill("#f-value", "Right Bay").await;
    visit.click("button[value=preview]").await;
    visit.says(".problems", "Say why").await;
    visit.fill("#f-why", "misread").await;
    visit.click("button[value=preview]").await;
    for words in ["Wrong Bay", "Right Bay", "misread", "For this desk alone"] {
        visit.says(".deed dl", words).await;
    }
    visit.click("button[value=change]").await;
    visit.says("#f-value", "Right Bay").await;
    visit.click("button[value=preview]").await;
    visit.click("button[value=record]").await;
    visit.says("h1", "Recorded").await;
    visit.click("main a.button[href^='/withdraw/']").await;
    visit.fill("#f-why", "it was right").await;
    visit.click("button[value=preview]").await;
    visit.says(".deed dl", "can itself be withdrawn").await;
    visit.click("button[value=record]").await;
    visit.says("main a.button", "Withdraw the withdrawal").await;
    visit.go("/meetings").await;
    visit.says("main", "Wrong Bay").await;
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_original_is_kept_after_a_look_and_saved_byte_for_byte() {
    if !there_is_a_browser("originals") {
        return;
    }
    let visit = visit("ilvar", true, 1300).await;
    let letter = visit.folder.path().join("letter.txt");
    std::fs::write(&letter, "To the Registry\n\u{a0}\r\n").unwrap();
    visit.go("/record/keep?of=ilvar/text/founding-protocol").await;
    let field = visit.browser.find(Locator::Css("[type=file]")).await.unwrap();
    field.send_keys(&letter.display().to_string()).await.unwrap();
    visit.click("button[value=preview]").await;
    visit.says(".understood", "letter.txt").await;
    visit.fill("[name=title]", "A letter").await;
    visit.click("button[value=preview]").await;
    visit.says(".deed", "letter.txt").await;
    visit.click("button[value=record]").await;
    visit.says("h1", "Recorded").await;
    visit.go("/t/ilvar/text/founding-protocol").await;
    visit.says(".originals", "letter.txt").await;
    let fetched = "const done = arguments[arguments.length - 1]; \
        fetch(document.querySelector('.originals a[href^=\"/original/\"]').href).then(async came => done([ \
        came.headers.get('content-disposition'), came.headers.get('content-type'), await came.text()]))";
    let came = visit.browser.execute_async(fetched, Vec::new()).await.unwrap();
    assert_eq!(
        came,
        json!(["attachment; filename=\"letter.txt\"", "text/plain", "To the Registry\n\u{a0}\r\n"])
    );
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_imported_and_a_version_after_it_without_a_script() {
    if !there_is_a_browser("imports") {
        return;
    }
    let visit = visit("ilvar", false, 1300).await;
    let first = "# Harbour Declaration\n\n1. The Parties measure the level of the lake every week.\n\n\
        2. The Parties shall keep every harbour open in all seasons.\n";
    let (one, two) = (visit.folder.path().join("one.md"), visit.folder.path().join("two.md"));
    std::fs::write(&one, first).unwrap();
    std::fs::write(&two, first.replace("shall keep", "may keep")).unwrap();
    visit.go("/import").await;
    let field = visit.browser.find(Locator::Css("[type=file]")).await.unwrap();
    field.send_keys(&one.display().to_string()).await.unwrap();
    visit.fill("[name=kind]", "declaration").await;
    visit.click("button[value=preview]").await;
    // The file does not say its language: it is asked for, and what was given stays.
    visit.says(".problems", "language").await;
    visit.says("form.act", "one.md").await;
    visit.fill("[name=language]", "en").await;
    visit.click("button[value=preview]").await;
    visit.says("#provisions", "every harbour open").await;
    visit.click("button[value=record]").await;
    visit.says("h1", "Recorded").await;
    visit.go("/import?text=Harbour+Declaration").await;
    let field = visit.browser.find(Locator::Css("[type=file]")).await.unwrap();
    field.send_keys(&two.display().to_string()).await.unwrap();
    visit.click("button[value=preview]").await;
    visit.says("#provisions del", "shall").await;
    visit.says("#provisions ins", "may").await;
    visit.click("button[value=record]").await;
    visit.says("h1", "Recorded").await;
    visit.go("/text?id=Harbour+Declaration").await;
    visit.says("#changes", "may keep").await;
    visit.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_overlay_is_left_out_of_sight_and_then_taken_out_of_the_file() {
    if !there_is_a_browser("overlays") {
        return;
    }
    let visit = visit("cica", true, 1300).await;
    visit.go("/overlays").await;
    visit.click("main a[href*='without=paper']").await;
    visit.says(".moment summary", "without paper").await;
    visit.click(".sections a[data-key=l]").await;
    visit.until("location.pathname === '/linkages' && location.search.includes('without=paper')").await;
    visit.click(".back a").await;
    visit.until("!location.search.includes('without')").await;
    visit.go("/overlays").await;
    visit.click("main a[href^='/overlays/paper']").await;
    visit.says("main", "Nothing has left yet").await;
    visit.click("button[value=record]").await;
    visit.says("h1", "Recorded").await;
    visit.go("/overlays").await;
    visit.says("main", "no overlay").await;
    visit.leave().await;
}
