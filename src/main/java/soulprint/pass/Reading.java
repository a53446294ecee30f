package soulprint.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.conversation.UserId;
import soulprint.fact.Source;
import soulprint.language.LanguageDetector;
import soulprint.store.Contexts;
import soulprint.store.Database;
import soulprint.store.Extracted;
import soulprint.store.Extractions.Outstanding;
import soulprint.store.Extractions.Subject;
import soulprint.store.Messages;

/// Reads a page of texts, in a short transaction, and thinks about each, on two threads with none open.
final class Reading implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int TEXTS_A_PAGE = 100;
    private static final long BYTES_A_PAGE = 3_000_000;

    private final Messages messages;
    private final Contexts contexts;
    private final Thinking thinking;
    private final LanguageDetector languages = new LanguageDetector();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("think-", 0).daemon().factory());

    Reading(Database database, UserId user, Thinking thinking) {
        this.messages = new Messages(database, user);
        this.contexts = new Contexts(database, user);
        this.thinking = thinking;
    }

    /// Cuts a list of texts where a page is full: so many texts or characters, or one text that is larger.
    static List<List<Outstanding>> pages(List<Outstanding> texts) {
        List<List<Outstanding>> pages = new ArrayList<>();
        List<Outstanding> page = new ArrayList<>();
        long bytes = 0;
        for (Outstanding text : texts) {
            boolean full = page.size() == TEXTS_A_PAGE || bytes + text.size() > BYTES_A_PAGE;
            if (full && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                bytes = 0;
            }
            page.add(text);
            bytes += text.size();
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    /// What each text of a page yields.
    List<Extracted> of(List<Outstanding> page) {
        Map<String, List<Message>> threadsById = new HashMap<>();
        messages.each(keys(page, Subject.CONVERSATION), threadsById::put);
        Map<String, Contexts.Placed> placed = new HashMap<>();
        contexts.placed(keys(page, Subject.CONTEXT)).forEach(context -> placed.put(context.key(), context));
        List<Callable<Extracted>> work = new ArrayList<>();
        for (Outstanding text : page) {
            Contexts.Placed context = placed.get(text.key());
            if (text.subject() == Subject.CONVERSATION) {
                work.add(() -> conversation(text, threadsById.getOrDefault(text.key(), List.of())));
            } else if (context != null) {
                work.add(() -> declared(text, context));
            }
        }
        return done(work);
    }

    private static List<String> keys(List<Outstanding> page, Subject subject) {
        return page.stream()
                .filter(text -> text.subject() == subject)
                .map(Outstanding::key)
                .toList();
    }

    private Extracted conversation(Outstanding text, List<Message> thread) {
        return extracted(text, thinking.taken(text.key(), Source.SAID, thread, text.language()));
    }

    private Extracted declared(Outstanding text, Contexts.Placed context) {
        Message message =
                new Message(context.messageId(), Role.USER, context.at().orElse(null), context.text());
        return extracted(
                text,
                thinking.taken(
                        context.conversationId(), Source.DECLARED, List.of(message), languages.detect(context.text())));
    }

    private static Extracted extracted(Outstanding text, Thinking.Taken taken) {
        return new Extracted(
                text,
                taken.found().mentions(),
                taken.found().rejected(),
                taken.found().understood(),
                taken.style());
    }

    private List<Extracted> done(List<Callable<Extracted>> work) {
        try {
            List<Extracted> done = new ArrayList<>();
            for (Future<Extracted> future : threads.invokeAll(work)) {
                done.add(future.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while conversations were read", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
