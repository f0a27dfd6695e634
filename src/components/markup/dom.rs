//! From plain data to the nodes of the browser.

use super::{Element, Node};
use leptos::tachys::renderer::{CastFrom, Rndr, dom};

/// The namespace that the children of an `svg` element live in, too.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The namespace of an element inside another.
fn namespace(tag: &str, around: Option<&'static str>) -> Option<&'static str> {
    if tag == "svg" { Some(SVG) } else { around }
}

/// Creates the element with all it holds.
pub(super) fn create(element: &Element, around: Option<&'static str>) -> dom::Element {
    let namespace = namespace(element.tag, around);
    let made = Rndr::create_element(element.tag, namespace);
    for (name, value) in &element.attributes {
        Rndr::set_attribute(&made, name, value);
    }
    for child in &element.children {
        insert(child, &made, None, namespace);
    }
    made
}

fn insert(node: &Node, parent: &dom::Element, before: Option<&dom::Node>, namespace: Option<&'static str>) {
    match node {
        Node::Text(text) => Rndr::insert_node(parent, &Rndr::create_text_node(text), before),
        Node::Element(element) => Rndr::insert_node(parent, &create(element, namespace), before),
    }
}

/// Turns what shows `old` into what shows `new`, which has the same tag. Nodes that both have stay, so that a status keeps
/// being announced and what a person opened stays open.
pub(super) fn update(shown: &dom::Element, old: &Element, new: &Element, around: Option<&'static str>) {
    // First, as a choice that comes into another group would take the place of what is chosen there.
    if new.tag == "input" && new.get("checked").is_none() {
        Rndr::set_property(shown, "checked", &false.into());
    }
    for (name, _) in old.attributes.iter().filter(|(name, _)| new.get(name).is_none()) {
        Rndr::remove_attribute(shown, name);
    }
    for (name, value) in new.attributes.iter().filter(|(name, value)| old.get(name) != Some(value)) {
        Rndr::set_attribute(shown, name, value);
    }
    let namespace = namespace(new.tag, around);
    let mut next = Rndr::first_child(shown);
    for i in 0..old.children.len().max(new.children.len()) {
        let node = next.take();
        next = node.as_ref().and_then(Rndr::next_sibling);
        let after = new.children.get(i);
        if let (Some(node), Some(before), Some(after)) = (&node, old.children.get(i), after)
            && kept(node, before, after, namespace)
        {
            continue;
        }
        if let Some(after) = after {
            insert(after, shown, node.as_ref(), namespace);
        }
        if let Some(node) = node {
            Rndr::remove_node(shown, &node);
        }
    }
    choose(shown, new);
}

/// Makes a choice show the option that is marked. Once a person has chosen, the marks alone change nothing any more.
fn choose(shown: &dom::Element, element: &Element) {
    if element.tag == "input" && element.get("checked").is_some() {
        Rndr::set_property(shown, "checked", &true.into());
    }
    if element.tag == "select"
        && let Some(value) = element.marked()
    {
        Rndr::set_property(shown, "value", &value.as_ref().into());
    }
}

/// Updates a node where it can stay; says whether it does.
fn kept(node: &dom::Node, before: &Node, after: &Node, namespace: Option<&'static str>) -> bool {
    match (before, after) {
        (Node::Text(before), Node::Text(after)) => {
            if before != after {
                node.set_node_value(Some(after));
            }
            true
        }
        (Node::Element(before), Node::Element(after)) if before.tag == after.tag => {
            dom::Element::cast_from(node.clone()).is_some_and(|node| {
                update(&node, before, after, namespace);
                true
            })
        }
        _ => false,
    }
}

impl Element {
    /// The value of the marked option.
    fn marked(&self) -> Option<&super::Words> {
        if self.tag == "option" && self.get("selected").is_some() {
            return self.get("value");
        }
        self.children.iter().find_map(|child| match child {
            Node::Element(element) => element.marked(),
            Node::Text(_) => None,
        })
    }

    /// The value of an attribute.
    fn get(&self, name: &str) -> Option<&super::Words> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
