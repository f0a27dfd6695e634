//! The plans that a person keeps: a path with goals, notes, months and what is done; kept in this browser, carried by a link,
//! taken elsewhere as a file or on paper.

mod acts;
mod elsewhere;
mod new;
mod notices;
mod share;
mod sheet;
mod tools;

use super::ports::{Errand, Heard, Talk};
use super::{Kept, Live};
use crate::components::Site;
use crate::components::markup::live::{Event, Pieces, control, following, value_of};
use crate::components::markup::{Element, el, words};
use crate::questions::plan::{Action, Desk, Plan, Trouble};
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Element as Target;

/// Everything that the part shows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    desk: Desk,
    /// The roles chosen for a new plan.
    ends: [String; 2],
    /// Whether the link holds the notes.
    notes: bool,
    /// Whether the code is shown. Making one takes long, so that none is made while a person types.
    code: bool,
    /// Whether the page is being printed.
    printing: bool,
    /// Whether the person is asked if everything is to be forgotten.
    forgetting: bool,
}

/// What the functions of this part work with.
#[derive(Clone, Copy)]
struct Work {
    live: Live,
    talk: Talk,
    state: RwSignal<State>,
}

/// The plans. As in the comparison, nothing in it listens by itself: what is typed, chosen or pressed is heard by the element
/// around all.
pub fn view(live: Live, talk: Talk) -> Pieces {
    let state = State {
        desk: Desk::default(),
        ends: ["hr-assistant", "hr-director"].map(str::to_owned),
        notes: true,
        code: false,
        printing: false,
        forgetting: false,
    };
    let work = Work { live, talk, state: RwSignal::new(state) };
    let Kept { text, fault } = talk.kept;
    Effect::new(move || {
        let text = text.get();
        let unsaved = fault.get_untracked().is_some();
        // What was just written here is no news, and needs no second look at the page.
        if work.state.with_untracked(|state| state.desk.knows(text.as_deref())) {
            return;
        }
        work.state.update(|state| state.desk.take(text.as_deref(), unsaved));
    });
    Effect::new(move || {
        if let Some(heard) = talk.heard.get() {
            work.hear(heard);
        }
    });
    let act = move |kind: &'static str| {
        move |event: &Event| {
            // What is pressed need not have a value.
            let value = if kind == "click" { String::new() } else { value_of(event) };
            acts::act(work, kind, &event_target::<Target>(event).id(), &value);
        }
    };
    let around = control(el("div"))
        .on("input", act("input"))
        .on("change", act("change"))
        .on("click", act("click"))
        .on("submit", move |event| {
            event.prevent_default();
            acts::make(work);
        })
        .with(following(move || work.state.with(|state| all(work, state))));
    Pieces(vec![around.into()])
}

impl Work {
    const fn site(self) -> Site {
        self.live.site
    }

    /// Does what a person does, and keeps what changed.
    fn act(self, action: Action) {
        let mut text = None;
        self.state.update(|state| {
            if state.desk.act(self.site().catalogue, action) {
                text = state.desk.text();
            }
        });
        self.keep(text);
    }

    fn keep(self, text: Option<Option<String>>) {
        if let Some(text) = text {
            self.talk.kept.text.set(text);
        }
    }

    /// A shared plan that was kept or put away stands in the address no longer.
    fn clear(self, had: bool) {
        if had && self.state.with_untracked(|state| state.desk.shared.is_none()) {
            self.ask(Errand::NoFragment);
        }
    }

    fn ask(self, errand: Errand) {
        self.talk.errands.update(|errands| errands.push(errand));
    }

    fn hear(self, heard: Heard) {
        match heard {
            Heard::Fragment(fragment) => {
                let mut text = None;
                let ours = fragment.starts_with("plan=") || fragment.starts_with("new=");
                self.state.update(|state| {
                    if state.desk.arrive(self.site().catalogue, &fragment) {
                        text = state.desk.text();
                    }
                });
                self.keep(text);
                // A plan is made once, not again on each reload; a shared one may be reloaded until it is kept or put away.
                if ours && fragment.starts_with("new=") {
                    self.ask(Errand::NoFragment);
                }
            }
            Heard::File(text) => self.act(Action::File(text)),
            Heard::Huge => self.tell(Trouble::TooLong.sentence()),
            Heard::Copied(true) => self.say("The link is copied."),
            Heard::Copied(false) => {
                self.say("The browser does not let this page copy. The link is selected: copy it from there.");
                self.ask(Errand::Focus("link".to_owned()));
            }
            Heard::Printing(now) => self.state.update(|state| state.printing = now),
            Heard::Undo => self.act(Action::Undo),
        }
    }

    fn say(self, said: &str) {
        self.state.update(|state| said.clone_into(&mut state.desk.said));
    }

    fn tell(self, told: String) {
        self.state.update(|state| state.desk.told = vec![told]);
    }
}

/// All of it. Each piece has its fixed place, so that what stays the same stays in the page, with the focus in it.
fn all(work: Work, state: &State) -> Vec<Element> {
    let plan = state.desk.plan();
    vec![
        notices::view(work, state),
        shared(work, state),
        tools::list(state),
        open(work, state, plan),
        new::form(work, state),
        tools::forget(state),
        tools::bar(state),
    ]
}

/// The open plan with all that can be done with it; empty where there is none.
fn open(work: Work, state: &State, plan: Option<&Plan>) -> Element {
    let section = el("section").attr("aria-labelledby", "plan-heading").attr("id", "my-plan");
    // While a shared plan is looked at, one's own plans wait.
    let Some(plan) = plan.filter(|_| state.desk.shared.is_none()) else {
        return section.child(words("h2", "Your plan").attr("id", "plan-heading")).attr("hidden", "");
    };
    section
        .child(words("h2", plan.name.clone()).attr("id", "plan-heading"))
        .child(tools::head(plan))
        .child(sheet::changes(work.site(), plan, true))
        .child(sheet::moves(work.site(), plan, true))
        .child(share::view(work, state, plan))
        .child(elsewhere::view(plan, state.desk.plans.len()))
        .child(share::paper(work, plan, state.printing))
}

/// A plan that came with a link, before it is kept; hidden where there is none.
fn shared(work: Work, state: &State) -> Element {
    let section = el("section").attr("id", "shared");
    let Some(shared) = &state.desk.shared else { return section.attr("hidden", "") };
    let problems = shared.problems.iter().map(|problem| words("li", problem.clone()));
    let problems = (!shared.problems.is_empty())
        .then(|| el("div").class("notice").attr("role", "status").child(el("ul").children(problems)));
    let mine = if state.desk.plans.is_empty() { "Put it away" } else { "Back to my plans" };
    let back = tools::button("putaway", mine);
    let Some(plan) = &shared.plan else {
        return section.child(words("h2", "A link that cannot be read")).children(problems).child(back);
    };
    let sentence = "This plan came with the link. It is not kept in this browser unless you say so; your own plans stay as they are.";
    let buttons = el("div")
        .class("row")
        .child(words("button", "Keep it here").attr("type", "button").attr("id", "keep"))
        .child(back);
    section
        .child(words("h2", "Someone’s plan: ").text(plan.name.clone()))
        .children(problems)
        .child(words("p", sentence).class("measure"))
        .child(buttons)
        .child(words("p", tools::progress(plan)).class("count"))
        .child(sheet::changes(work.site(), plan, false))
        .child(sheet::moves(work.site(), plan, false))
}
