//! Plans as JSON: what the browser keeps, and the file that a person can take elsewhere and open again.

use super::json::{self, Json};
use super::{
    Goal, LONGEST_GOAL, LONGEST_NAME, LONGEST_NOTES, MOST_GOALS, MOST_MOVES, MOST_PLANS, Month, Need, Plan, Step, cut,
};
use crate::catalogue::{Depth, RoleId, SkillId, is_well_formed};

/// What the file says it is.
const FORMAT: &str = "hr-career-paths/plans";
/// The version that is written.
const VERSION: u32 = 1;
/// The longest text that is read, in bytes.
pub const LONGEST_TEXT: usize = 1_000_000;

/// Something in a text that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is longer than a million bytes.
    TooLong,
    /// It is not JSON, or nested too deeply.
    NotJson,
    /// It is JSON, but holds no plans.
    NotPlans,
    /// It was written by a newer version of this site.
    Newer,
    /// This plan, from 1, has no path that can be read.
    Plan(usize),
    /// This part was left out: where it stands, and its name.
    Part(String, String),
    /// There are more plans, moves or goals than are kept: where.
    TooMany(String),
}

impl Trouble {
    /// The sentence for a person.
    pub fn sentence(&self) -> String {
        match self {
            Self::TooLong => "It is larger than a megabyte, which no plan is, so it was not read.".to_owned(),
            Self::NotJson => "It is damaged, or no file of plans: it cannot be read.".to_owned(),
            Self::NotPlans => "It holds no plans of this site.".to_owned(),
            Self::Newer => "It was written by a newer version of this site, which this one cannot read.".to_owned(),
            Self::Plan(place) => format!("Plan {place} has no path that can be read, so it was left out."),
            Self::Part(place, name) => [place, ": “", &quoted(name), "” could not be used and was left out."].concat(),
            Self::TooMany(place) => [place, ": there are more than can be kept; the last ones were left out."].concat(),
        }
    }
}

/// A name from outside, fit to be quoted: its first letters and digits.
fn quoted(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ')).take(30).collect()
}

/// What could be read of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The plans, each with the number it is kept under, if it has one.
    pub plans: Vec<(Option<u32>, Plan)>,
    /// What could not.
    pub troubles: Vec<Trouble>,
}

/// A text in one line: control characters become spaces.
pub(super) fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A text in lines: of the control characters only line ends stay.
pub(super) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

/// Writes plans with the numbers they are kept under.
pub fn write_text<'a>(plans: impl IntoIterator<Item = (u32, &'a Plan)>) -> String {
    write_all(plans.into_iter().map(|(id, plan)| (Some(id), plan)))
}

/// Writes plans for a file.
pub fn write_plans<'a>(plans: impl IntoIterator<Item = &'a Plan>) -> String {
    write_all(plans.into_iter().map(|plan| (None, plan)))
}

fn write_all<'a>(plans: impl Iterator<Item = (Option<u32>, &'a Plan)>) -> String {
    let mut out = ["{\"format\":\"", FORMAT, "\",\"version\":", &VERSION.to_string(), ",\"plans\":["].concat();
    for (place, (id, plan)) in plans.enumerate() {
        out.push_str(if place > 0 { ",\n" } else { "\n" });
        write_plan(id, plan, &mut out);
    }
    out.push_str("\n]}\n");
    out
}

fn pair(name: &str, value: &str, out: &mut String) {
    out.push_str(name);
    json::write(value, out);
}

fn write_need(need: &Need, out: &mut String) {
    pair("\"skill\":", need.skill.as_str(), out);
    pair(",\"depth\":", &need.depth.name().to_ascii_lowercase(), out);
}

fn write_plan(id: Option<u32>, plan: &Plan, out: &mut String) {
    out.push('{');
    if let Some(id) = id {
        out.push_str(&["\"id\":", &id.to_string(), ","].concat());
    }
    pair("\"name\":", &plan.name, out);
    pair(",\"start\":", plan.start.as_str(), out);
    out.push_str(",\"moves\":[");
    for (place, step) in plan.moves.iter().enumerate() {
        pair(if place > 0 { ",\n{\"to\":" } else { "\n{\"to\":" }, step.to.as_str(), out);
        if let Some(month) = step.month {
            pair(",\"month\":", &month.id(), out);
        }
        out.push_str(if step.done { ",\"done\":true" } else { ",\"done\":false" });
        out.push_str(",\"asked\":[");
        for (place, need) in step.asked.iter().enumerate() {
            out.push_str(if place > 0 { ",{" } else { "{" });
            write_need(need, out);
            out.push('}');
        }
        out.push_str("],\"goals\":[");
        for (place, goal) in step.goals.iter().enumerate() {
            out.push_str(if place > 0 { ",\n{" } else { "\n{" });
            if let Some(need) = &goal.need {
                write_need(need, out);
                out.push(',');
            }
            pair("\"text\":", &goal.text, out);
            out.push_str(if goal.done { ",\"done\":true}" } else { ",\"done\":false}" });
        }
        pair("],\"notes\":", &step.notes, out);
        out.push('}');
    }
    out.push_str("]}");
}

/// Reads plans. It never fails: what cannot be used is named.
pub fn read_text(text: &str) -> Kept {
    let nothing = |trouble| Kept { plans: Vec::new(), troubles: vec![trouble] };
    if text.len() > LONGEST_TEXT {
        return nothing(Trouble::TooLong);
    }
    // Some programs put a mark before the text.
    let Some(read) = json::read(text.trim_start_matches('\u{feff}')) else { return nothing(Trouble::NotJson) };
    let Json::Object(fields) = read else { return nothing(Trouble::NotPlans) };
    let field = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value);
    if !matches!(field("format"), Some(Json::Text(format)) if format == FORMAT) {
        return nothing(Trouble::NotPlans);
    }
    match field("version") {
        Some(Json::Number(Some(VERSION))) => {}
        Some(Json::Number(Some(version))) if *version > VERSION => return nothing(Trouble::Newer),
        _ => return nothing(Trouble::NotPlans),
    }
    let mut reader = Reader { place: "The file".to_owned(), troubles: Vec::new() };
    let mut plans = Vec::new();
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("format" | "version", _) => {}
            ("plans", Json::List(list)) => {
                for (place, value) in list.into_iter().enumerate() {
                    if plans.len() == MOST_PLANS {
                        reader.troubles.push(Trouble::TooMany("The file".to_owned()));
                        break;
                    }
                    match reader.plan(place + 1, value) {
                        Some(plan) => plans.push(plan),
                        None => reader.troubles.push(Trouble::Plan(place + 1)),
                    }
                    reader.place = "The file".to_owned();
                }
            }
            _ => reader.leave(&name),
        }
    }
    Kept { plans, troubles: reader.troubles }
}

/// Reads fields and notes what it cannot use.
struct Reader {
    place: String,
    troubles: Vec<Trouble>,
}

impl Reader {
    fn leave(&mut self, name: &str) {
        self.troubles.push(Trouble::Part(self.place.clone(), name.to_owned()));
    }

    /// The fields of an object; nothing, and a trouble, where it is something else.
    fn fields(&mut self, name: &str, value: Json) -> Vec<(String, Json)> {
        if let Json::Object(fields) = value {
            return fields;
        }
        self.leave(name);
        Vec::new()
    }

    fn list(&mut self, value: Json, most: usize) -> Vec<Json> {
        let Json::List(mut list) = value else { return Vec::new() };
        if list.len() > most {
            list.truncate(most);
            self.troubles.push(Trouble::TooMany(self.place.clone()));
        }
        list
    }

    /// A text of at most so many characters.
    fn words(&mut self, name: &str, text: &str, most: usize) -> String {
        let short = cut(text, most);
        if short.len() < text.len() {
            self.troubles.push(Trouble::Part(self.place.clone(), [name, " after its first characters"].concat()));
        }
        short.to_owned()
    }

    fn plan(&mut self, number: usize, value: Json) -> Option<(Option<u32>, Plan)> {
        self.place = format!("Plan {number}");
        let place = self.place.clone();
        let (mut id, mut title, mut start, mut moves) = (None, String::new(), None, Vec::new());
        let Json::Object(fields) = value else { return None };
        for (name, value) in fields {
            match (name.as_str(), value) {
                ("id", Json::Number(number @ Some(_))) => id = number,
                ("name", Json::Text(text)) => title = line(&self.words("name", &text, LONGEST_NAME)),
                ("start", Json::Text(role)) if is_well_formed(&role) => start = Some(RoleId::new(role)),
                ("moves", value @ Json::List(_)) => {
                    for (at, value) in self.list(value, MOST_MOVES).into_iter().enumerate() {
                        self.place = [&place, ", move ", &(at + 1).to_string()].concat();
                        // A path with a gap is no path: the plan ends before a move that cannot be read.
                        let Some(step) = self.step(value) else {
                            self.leave("to");
                            break;
                        };
                        moves.push(step);
                    }
                    self.place.clone_from(&place);
                }
                (name, _) => self.leave(name),
            }
        }
        let start = start.filter(|_| !moves.is_empty())?;
        Some((id, Plan { name: title, start, moves }))
    }

    fn step(&mut self, value: Json) -> Option<Step> {
        let (mut to, mut month, mut done, mut asked) = (None, None, false, Vec::new());
        let (mut goals, mut notes) = (Vec::new(), String::new());
        let Json::Object(fields) = value else { return None };
        for (name, value) in fields {
            match (name.as_str(), value) {
                ("to", Json::Text(role)) if is_well_formed(&role) => to = Some(RoleId::new(role)),
                ("month", Json::Text(text)) => {
                    month = Month::parse(&text);
                    if month.is_none() {
                        self.leave("month");
                    }
                }
                ("done", Json::Flag(flag)) => done = flag,
                ("notes", Json::Text(text)) => notes = lines(&self.words("notes", &text, LONGEST_NOTES)),
                ("asked", value @ Json::List(_)) => {
                    for value in self.list(value, 200) {
                        let goal = self.goal("asked", value);
                        asked.extend(goal.need);
                    }
                }
                ("goals", value @ Json::List(_)) => {
                    for value in self.list(value, MOST_GOALS) {
                        let goal = self.goal("goals", value);
                        goals.extend((!goal.is_empty()).then_some(goal));
                    }
                }
                (name, _) => self.leave(name),
            }
        }
        Some(Step { to: to?, month, done, asked, goals, notes })
    }

    /// A goal, or a need as a goal without words.
    fn goal(&mut self, of: &str, value: Json) -> Goal {
        let (mut skill, mut depth, mut goal) = (None, None, Goal::default());
        for (name, value) in self.fields(of, value) {
            match (name.as_str(), value) {
                ("skill", Json::Text(id)) if is_well_formed(&id) => skill = Some(SkillId::new(id)),
                ("depth", Json::Text(text)) => {
                    depth = Depth::ALL.into_iter().find(|depth| depth.name().eq_ignore_ascii_case(&text));
                }
                ("text", Json::Text(text)) => goal.text = line(&self.words("text", &text, LONGEST_GOAL)),
                ("done", Json::Flag(flag)) => goal.done = flag,
                (name, _) => self.leave(name),
            }
        }
        match (skill, depth) {
            (Some(skill), Some(depth)) => goal.need = Some(Need { skill, depth }),
            (None, None) => {}
            _ => self.leave("skill"),
        }
        goal
    }
}
