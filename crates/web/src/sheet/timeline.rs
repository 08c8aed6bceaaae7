//! A timeline with honest ends: solid where it is certain, light and dashed where it is possible, a point where
//! it is open. The table beside it says the same.

use forum::date::Day;
use maud::{Markup, html};
use views::{Bar, Section, Tone};

use super::Pen;
use super::part::href;

const WIDTH: f64 = 960.0;
const LANE: f64 = 26.0;
const HEAD: f64 = 28.0;
/// Roughly what one letter of a label takes.
const LETTER: f64 = 6.4;

/// A bar with its place on the page.
struct Placed<'a> {
    bar: &'a Bar,
    lane: usize,
    from: f64,
    to: f64,
    label: f64,
}

/// Turns days into places on the page.
struct Scale {
    first: f64,
    last: f64,
    left: f64,
}

impl Scale {
    /// Reaches over everything that is known, with a margin for what is open.
    fn over(bars: &[Bar], left: f64) -> Option<Self> {
        let days = bars.iter().flat_map(|bar| {
            [&bar.earliest, &bar.certain_from, &bar.certain_to, &bar.latest].into_iter().flatten()
        });
        let years: Vec<f64> = days.filter_map(|day| year_of(day)).collect();
        let first = years.iter().copied().reduce(f64::min)?;
        let last = years.iter().copied().reduce(f64::max)?;
        // A single day stands between the years around it.
        let margin = ((last - first) * 0.03).max(if last - first < 1.0 { 1.5 } else { 0.25 });
        Some(Self { first: first - margin, last: last + margin, left })
    }

    fn place(&self, year: f64) -> f64 {
        let share = (year - self.first) / (self.last - self.first).max(0.001);
        share.mul_add(WIDTH - self.left - 12.0, self.left)
    }

    fn day(&self, day: Option<&String>) -> Option<f64> {
        day.and_then(|day| year_of(day)).map(|year| self.place(year))
    }

    /// Years to mark, about ten of them.
    fn ticks(&self) -> Vec<i32> {
        let span = self.last - self.first;
        let step = [1, 2, 5, 10, 20, 50, 100]
            .into_iter()
            .find(|step| span / f64::from(*step) <= 12.0)
            .unwrap_or(200);
        #[expect(clippy::cast_possible_truncation, reason = "years are small")]
        let (first, last) = (self.first.ceil() as i32, self.last.floor() as i32);
        (first..=last).filter(|year| year.rem_euclid(step) == 0).collect()
    }
}

/// A day as a year with a fraction.
fn year_of(day: &str) -> Option<f64> {
    let day: Day = day.parse().ok()?;
    let share = f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year());
    Some(f64::from(day.year()) + share)
}

/// The picture with its title and description.
pub(super) fn draw(pen: Pen<'_>, section: &Section, bars: &[Bar]) -> Markup {
    let longest = bars.iter().map(|bar| bar.line.chars().count()).max().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "a count of letters")]
    let left = (longest as f64).mul_add(LETTER, 16.0).min(300.0);
    let Some(scale) = Scale::over(bars, left) else { return html! {} };
    let (placed, lines) = place(bars, &scale);
    let lanes = lines.last().map_or(0, |(_, first, lanes)| first + lanes);
    let height = lane_top(lanes) + 8.0;
    let (title, about) = (format!("{}-picture", section.name), format!("{}-about", section.name));
    html! {
        figure.picture role="group" tabindex="0" aria-labelledby=(title) {
            svg viewBox={ "0 0 " (WIDTH) " " (height) } role="group" aria-labelledby={ (title) " " (about) } direction="ltr" {
                title id=(title) { (if section.title.is_empty() { pen.words.say("web-timeline") } else { section.title.clone() }) }
                desc id=(about) { (pen.words.say("web-timeline-about")) }
                (axis(&scale, height))
                @for (name, first, lanes) in &lines { (line(name, *first, *lanes, left)) }
                @for one in &placed { (self::bar(pen, one, &scale)) }
            }
            figcaption { (key(pen)) }
        }
    }
}

/// Lines in the order of their first bar: name, first lane, number of lanes.
type Lines<'a> = Vec<(&'a str, usize, usize)>;

/// Gives each bar a lane of its line in which it does not run into the one before, its label included.
fn place<'a>(bars: &'a [Bar], scale: &Scale) -> (Vec<Placed<'a>>, Lines<'a>) {
    let mut names: Vec<&str> = Vec::new();
    for bar in bars {
        if !names.contains(&bar.line.as_str()) {
            names.push(&bar.line);
        }
    }
    let (mut placed, mut lines, mut lane) = (Vec::new(), Vec::new(), 0);
    for name in names {
        let mut ends: Vec<f64> = Vec::new();
        for bar in bars.iter().filter(|bar| bar.line == name) {
            let (from, to) = outer(bar, scale);
            #[expect(clippy::cast_precision_loss, reason = "a count of letters")]
            let worded = (bar.label.chars().count() as f64).mul_add(LETTER, 10.0);
            let label = beside(from, to, worded, scale.left);
            let free = ends.iter().position(|end| *end <= label.min(from)).unwrap_or(ends.len());
            if free == ends.len() {
                ends.push(0.0);
            }
            if let Some(end) = ends.get_mut(free) {
                *end = to.max(label + worded);
            }
            placed.push(Placed { bar, lane: lane + free, from, to, label });
        }
        lines.push((name, lane, ends.len()));
        lane += ends.len();
    }
    (placed, lines)
}

/// Where a label begins: in its bar where it fits, else behind it, else before it; never across its edge.
fn beside(from: f64, to: f64, worded: f64, left: f64) -> f64 {
    if worded <= to - from {
        from
    } else if to + worded <= WIDTH {
        to
    } else {
        (from - worded).max(left)
    }
}

fn outer(bar: &Bar, scale: &Scale) -> (f64, f64) {
    let from = scale.day(bar.earliest.as_ref()).unwrap_or(scale.left);
    let to = scale.day(bar.latest.as_ref()).unwrap_or(WIDTH - 4.0);
    (from, to.max(from + 4.0))
}

#[expect(clippy::cast_precision_loss, reason = "a count of lanes")]
fn lane_top(lane: usize) -> f64 {
    (lane as f64).mul_add(LANE, HEAD)
}

fn axis(scale: &Scale, height: f64) -> Markup {
    html! {
        @for year in scale.ticks() {
            @let x = round(scale.place(f64::from(year)));
            line.tick x1=(x) x2=(x) y1=(HEAD - 6.0) y2=(height) {}
            text.year x=(x) y=(HEAD - 12.0) text-anchor="middle" { (year) }
        }
    }
}

fn line(name: &str, lane: usize, lanes: usize, left: f64) -> Markup {
    let (top, bottom) = (lane_top(lane), lane_top(lane + lanes));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
    let fits = (left / LETTER) as usize;
    let rows: Vec<String> = wrap(name, fits.max(12)).into_iter().take(lanes.max(1) * 2).collect();
    // Two rows in one lane stand closer to its top, so that the second does not run into the lane below.
    let first = top + if rows.len() > lanes { 11.0 } else { 17.0 };
    html! {
        line.rule x1="0" x2=(WIDTH) y1=(bottom) y2=(bottom) {}
        @for (row, words) in rows.iter().enumerate() {
            @let y = first + 11.5 * f64::from(u16::try_from(row).unwrap_or(0));
            text.name x="0" y=(y) { (words) }
        }
    }
}

fn bar(pen: Pen<'_>, one: &Placed<'_>, scale: &Scale) -> Markup {
    let (bar, top) = (one.bar, lane_top(one.lane) + 5.0);
    let tone = match bar.tone {
        Tone::Contested => "bar contested",
        Tone::Aside => "bar aside",
        Tone::Quiet => "bar quiet",
        _ => "bar",
    };
    let certain = scale.day(bar.certain_from.as_ref()).zip(scale.day(bar.certain_to.as_ref()));
    let drawn = html! {
        g class=(tone) {
            title { (bar.label) }
            path.possible d=(outline(one, top)) {}
            @if let Some((from, to)) = certain.filter(|(from, to)| to >= from) {
                rect.certain x=(round(from)) y=(top) width=(round((to - from).max(3.0))) height="16" {}
            }
            text.label x=(round(one.label + 5.0)) y=(top + 12.0) { (bar.label) }
        }
    };
    match &bar.id {
        Some(id) => html! { a href=(href(pen, &views::Link::Thing(id.clone()))) { (drawn) } },
        None => drawn,
    }
}

/// A box; a point towards a side that is open.
fn outline(one: &Placed<'_>, top: f64) -> String {
    let (from, to, middle, bottom) = (round(one.from), round(one.to), top + 8.0, top + 16.0);
    let start = if one.bar.earliest.is_none() {
        format!("M{} {top}L{from} {middle}L{} {bottom}", from + 8.0, from + 8.0)
    } else {
        format!("M{from} {top}L{from} {bottom}")
    };
    let end = if one.bar.latest.is_none() {
        format!("L{} {bottom}L{to} {middle}L{} {top}Z", to - 8.0, to - 8.0)
    } else {
        format!("L{to} {bottom}L{to} {top}Z")
    };
    start + &end
}

fn round(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}

/// How to read the bars.
fn key(pen: Pen<'_>) -> Markup {
    html! {
        span.key { i.certain {} (pen.words.say("web-key-certain")) }
        span.key { i.possible {} (pen.words.say("web-key-possible")) }
        span.key { i.open {} (pen.words.say("web-key-open")) }
    }
}

/// Words in lines of at most so many letters, broken between words.
pub(super) fn wrap(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
