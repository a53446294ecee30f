package soulprint.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;
import soulprint.fact.Category;
import soulprint.search.Query;

/// Reads one of a few words, which it names to the help; a wrong one is answered with all of them.
abstract class Choices<T extends Enum<T>> implements ITypeConverter<T>, Iterable<String> {
    private final List<T> choices;

    private Choices(List<T> choices) {
        this.choices = choices;
    }

    @Override
    public T convert(String value) {
        return choices.stream()
                .filter(choice -> word(choice).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it can be " + words()));
    }

    @Override
    public Iterator<String> iterator() {
        return choices.stream().map(Choices::word).iterator();
    }

    private String words() {
        List<String> words = choices.stream().map(Choices::word).toList();
        String first = words.stream().limit(words.size() - 1).collect(Collectors.joining(", "));
        return first.isEmpty() ? words.getLast() : first + " or " + words.getLast();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    static final class Roles extends Choices<Role> {
        Roles() {
            super(List.of(Role.USER, Role.ASSISTANT));
        }
    }

    static final class Providers extends Choices<Provider> {
        Providers() {
            super(List.of(Provider.values()));
        }
    }

    static final class Orders extends Choices<Query.Order> {
        Orders() {
            super(List.of(Query.Order.values()));
        }
    }

    static final class Categories extends Choices<Category> {
        Categories() {
            super(List.of(Category.values()));
        }
    }

    static final class Documents extends Choices<Document> {
        Documents() {
            super(List.of(Document.values()));
        }
    }

    static final class Decisions extends Choices<FactCommand.Decision> {
        Decisions() {
            super(List.of(FactCommand.Decision.values()));
        }
    }
}
