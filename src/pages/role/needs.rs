//! What a role needs: skills with their depth, education, experience, credentials.

use crate::address::Page;
use crate::catalogue::{Claim, Role, RoleSkill, SkillFamily};
use crate::components::{Site, basis, depth};
use leptos::prelude::*;

pub(super) fn view(site: Site, role: &'static Role) -> AnyView {
    view! {
        <h3>"Skills"</h3>
        {skills(site, role)}
        <p><a href=site.rate(None, &role.id)>"Rate yourself on these skills"</a></p>
        <h3>"Education"</h3>
        {known(site, &role.education)}
        <h3>"Experience"</h3>
        {known(site, &role.experience)}
        <h3>"Credentials that help"</h3>
        {credentials(site, role)}
    }
    .into_any()
}

fn known(site: Site, claims: &'static [Claim]) -> AnyView {
    if claims.is_empty() {
        return view! { <p>"Not known: no source says it for this role."</p> }.into_any();
    }
    basis::claims(site, claims).into_any()
}

fn skills(site: Site, role: &'static Role) -> AnyView {
    let families = SkillFamily::ALL.into_iter().filter_map(|family| {
        let of_family =
            |need: &&RoleSkill| site.catalogue.skill(&need.skill).is_some_and(|skill| skill.family == family);
        let needs: Vec<&'static RoleSkill> = role.skills.iter().filter(of_family).collect();
        (!needs.is_empty()).then(|| {
            view! {
                <tbody>
                    <tr><th colspan="3" scope="rowgroup">{family.name()}</th></tr>
                    {needs.into_iter().map(|need| row(site, need)).collect_view()}
                </tbody>
            }
        })
    });
    view! {
        <section class="scroll" tabindex="0" aria-label="Skills">
            <table class="skills">
                <thead>
                    <tr><th scope="col">"Skill"</th><th scope="col">"Depth (our reading)"</th><th scope="col">"Why"</th></tr>
                </thead>
                {families.collect_view()}
            </table>
        </section>
    }
    .into_any()
}

fn row(site: Site, need: &'static RoleSkill) -> AnyView {
    let skill = site.catalogue.skill(&need.skill);
    let name = skill.map_or(need.skill.as_str(), |skill| &skill.name);
    view! {
        <tr>
            <th scope="row"><a href=site.links.page(&Page::Skill(need.skill.clone()))>{name}</a></th>
            <td>{depth::dots(need.depth)}</td>
            <td>{need.note.as_ref().map(|note| format!("{note} "))} {basis::mark(site, &need.evidence)}</td>
        </tr>
    }
    .into_any()
}

fn credentials(site: Site, role: &'static Role) -> AnyView {
    if role.credentials.is_empty() {
        return view! { <p>"None that the sources tie to this role."</p> }.into_any();
    }
    let entries = role.credentials.iter().filter_map(|held| Some((held, site.catalogue.credential(&held.credential)?)));
    view! {
        <ul class="claims">
            {entries
                .map(|(held, credential)| view! {
                    <li>
                        <details>
                            <summary>{credential.name.as_str()} ", " {credential.body.as_str()} " (" {credential.country.as_str()} ")"</summary>
                            {basis::claims(site, &credential.rules)}
                            {credential.check.as_ref().map(|check| view! { <p class="quiet">{check.as_str()}</p> })}
                        </details>
                        {basis::claim(site, &held.why)}
                    </li>
                })
                .collect_view()}
        </ul>
    }
    .into_any()
}
