//! Reading plans.

use super::{FORMAT, Kept, LONGEST_TEXT, Trouble, VERSION, line, lines};
use crate::catalogue::{Depth, RoleId, SkillId, is_well_formed};
use crate::questions::plan::json::{self, Json};
use crate::questions::plan::{
    Goal, LONGEST_GOAL, LONGEST_NAME, LONGEST_NOTES, MOST_GOALS, MOST_MOVES, MOST_PLANS, Month, Need, Plan, Step, cut,
};

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
    // The same of the same place again, such as a mark of each goal of a move, tells nothing new.
    reader.troubles.dedup();
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
