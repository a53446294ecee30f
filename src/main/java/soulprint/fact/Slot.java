package soulprint.fact;

import static soulprint.fact.Category.BELIEFS;
import static soulprint.fact.Category.DATES;
import static soulprint.fact.Category.DECISIONS;
import static soulprint.fact.Category.PREFERENCES;
import static soulprint.fact.Category.PROJECTS;
import static soulprint.fact.Durability.EPHEMERAL;
import static soulprint.fact.Durability.LONG;
import static soulprint.fact.Durability.PERMANENT;
import static soulprint.fact.Durability.PROJECT;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The closed set of things that can be known about a person. `label` introduces the value in a statement, `denied` the
/// value of a negative fact. A single slot has one value at a time.
public enum Slot {
    NAME("identity.name", DECISIONS, Section.USER, PERMANENT, true, "Name", "Is not called"),
    ADDRESS(
            "identity.address",
            PREFERENCES,
            Section.USER,
            PERMANENT,
            true,
            "Wants to be called",
            "Does not want to be called"),
    AGE("identity.age", DECISIONS, Section.USER, LONG, true, "Age", "Is not aged"),
    BIRTHDAY("identity.birthday", DATES, Section.USER, PERMANENT, true, "Born", "Was not born"),
    ORIGIN("identity.origin", DECISIONS, Section.USER, PERMANENT, false, "From", "Not from"),
    LANGUAGE("identity.language", DECISIONS, Section.USER, PERMANENT, false, "Speaks", "Does not speak"),
    HEALTH("identity.health", DECISIONS, Section.USER, LONG, false, "Health", "Does not have"),
    TRAIT(
            "identity.trait",
            DECISIONS,
            Section.SOUL,
            LONG,
            false,
            "Describes themselves as",
            "Not, by their own account"),
    ROLE("work.role", DECISIONS, Section.USER, LONG, true, "Work", "Does not work as"),
    EMPLOYER("work.employer", DECISIONS, Section.USER, LONG, true, "Works or studies at", "Does not work at"),
    FIELD("work.field", DECISIONS, Section.USER, LONG, false, "Field of work", "Does not work in"),
    EDUCATION("work.education", DECISIONS, Section.USER, PERMANENT, false, "Education", "Has no degree or training in"),
    HOME("place.home", DECISIONS, Section.USER, LONG, true, "Lives in", "Does not live in"),
    PARTNER("relationships.partner", DECISIONS, Section.USER, LONG, true, "Partner", "No partner"),
    CHILD("relationships.child", DECISIONS, Section.USER, PERMANENT, false, "Child", "No child"),
    PARENT("relationships.parent", DECISIONS, Section.USER, PERMANENT, false, "Parent", "No parent"),
    SIBLING("relationships.sibling", DECISIONS, Section.USER, PERMANENT, false, "Sibling", "No sibling"),
    RELATIVE("relationships.relative", DECISIONS, Section.USER, PERMANENT, false, "Relative", "No relative"),
    FRIEND("relationships.friend", DECISIONS, Section.USER, LONG, false, "Friend", "No friend"),
    COLLEAGUE("relationships.colleague", DECISIONS, Section.USER, LONG, false, "Colleague", "No colleague"),
    PET("relationships.pet", DECISIONS, Section.USER, LONG, false, "Pet", "No pet"),
    LIKE("preference.like", PREFERENCES, Section.USER, LONG, false, "Likes", "Does not like"),
    DISLIKE("preference.dislike", PREFERENCES, Section.SOUL, LONG, false, "Dislikes", "Does not dislike"),
    FOOD("preference.food", PREFERENCES, Section.USER, LONG, false, "Food and drink", "Does not eat or drink"),
    FAVOURITE("preference.favourite", PREFERENCES, Section.USER, LONG, false, "Favourite", "Not a favourite"),
    HOBBY("preference.hobby", PREFERENCES, Section.USER, LONG, false, "Hobby", "No hobby"),
    ROUTINE("preference.routine", PREFERENCES, Section.USER, LONG, false, "Habit", "No habit"),
    PROJECT_CURRENT("project.current", PROJECTS, Section.USER, PROJECT, false, "Project", "No project"),
    PROJECT_STATUS("project.status", PROJECTS, Section.USER, EPHEMERAL, false, "Progress", "Not reached"),
    EVENT("date.event", DATES, Section.USER, LONG, false, "Event", "Did not happen"),
    DEADLINE("date.deadline", DATES, Section.USER, EPHEMERAL, false, "Due", "Not due"),
    ANNIVERSARY("date.anniversary", DATES, Section.USER, PERMANENT, false, "Every year", "Not every year"),
    OPINION("belief.opinion", BELIEFS, Section.SOUL, LONG, false, "Believes", "Does not believe"),
    VALUE("belief.value", BELIEFS, Section.SOUL, PERMANENT, false, "Holds dear", "Does not hold dear"),
    FAITH("belief.faith", BELIEFS, Section.SOUL, PERMANENT, false, "Faith", "Not of the faith"),
    POLITICS("belief.politics", BELIEFS, Section.SOUL, LONG, false, "Politics", "Does not support"),
    CHOICE("decision.choice", DECISIONS, Section.USER, LONG, false, "Decided", "Decided against"),
    CHANGE("decision.change", DECISIONS, Section.USER, LONG, false, "Changed", "Did not change"),
    SKILL("skill.known", PREFERENCES, Section.TOOLS, LONG, false, "Can", "Cannot"),
    LEARNING("skill.learning", PROJECTS, Section.TOOLS, PROJECT, false, "Learning", "Not learning"),
    INTENTION("plan.intention", PROJECTS, Section.USER, EPHEMERAL, false, "Plans", "Does not plan"),
    GOAL("plan.goal", PROJECTS, Section.USER, PROJECT, false, "Wants", "Does not want"),
    STYLE("communication.style", PREFERENCES, Section.AGENTS, LONG, false, "Wants answers", "Does not want answers"),
    AVOID("communication.avoid", PREFERENCES, Section.AGENTS, LONG, false, "Never in answers", "Allowed in answers"),
    TOOL("tool.uses", PREFERENCES, Section.TOOLS, LONG, false, "Uses", "Does not use"),
    DEVICE("tool.owns", PREFERENCES, Section.TOOLS, LONG, false, "Has", "Does not have");

    private static final Map<String, Slot> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Slot::id, Function.identity()));

    private final String id;
    private final Category category;
    private final Section section;
    private final Durability durability;
    private final boolean single;
    private final String label;
    private final String denied;

    Slot(
            String id,
            Category category,
            Section section,
            Durability durability,
            boolean single,
            String label,
            String denied) {
        this.id = id;
        this.category = category;
        this.section = section;
        this.durability = durability;
        this.single = single;
        this.label = label;
        this.denied = denied;
    }

    public static Optional<Slot> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    public String id() {
        return id;
    }

    public Category category() {
        return category;
    }

    public Section section() {
        return section;
    }

    public Durability durability() {
        return durability;
    }

    /// Whether a newer value takes the older one's place.
    public boolean single() {
        return single;
    }

    /// Health, faith and politics reach MEMORY only when declared or approved.
    public boolean sensitive() {
        return this == HEALTH || this == FAITH || this == POLITICS;
    }

    public String label() {
        return label;
    }

    public String denied() {
        return denied;
    }
}
