package dev.proofsheet.harness.traffic;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.Location;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a HAR file entry by entry. Of the file it holds one entry at a time, and of an entry that nobody wants only its
 * address.
 */
public final class HarReader implements Closeable {
    // A HAR has few names, and each is compared with those that are read.
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LongTexts.LONGEST_KEPT)
                    .build())
            .build();

    private final Path file;
    private final Predicate<Address> wanted;
    private InputStream stream;
    private JsonParser parser;
    private EntryReader entries;
    /** To look for long texts takes time, and few files have one: those are read again. */
    private boolean cutsTexts;

    private boolean inEntries;
    private int count;

    /**
     * Opens a file.
     *
     * @param wanted which addresses are worth reading on
     * @throws InputException if the file cannot be opened
     */
    public HarReader(Path file, Predicate<Address> wanted) {
        this.file = file;
        this.wanted = wanted;
        this.stream = open(file);
        this.parser = parser();
        this.entries = new EntryReader(file, parser, wanted);
    }

    private static InputStream open(Path file) {
        try {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new InputException(file, "there is no such file");
        } catch (IOException e) {
            throw new InputException(file, "the file cannot be read: " + e.getMessage());
        }
    }

    private JsonParser parser() {
        return JSON.createParser(ObjectReadContext.empty(), cutsTexts ? new LongTexts(stream) : stream);
    }

    /**
     * The next entry; nothing after the last one.
     *
     * @throws InputException if the file is no HAR, is broken, or ends before its time; what was read before is whole
     */
    public Optional<Entry> next() {
        try {
            return readOn();
        } catch (JacksonIOException e) {
            throw new InputException(file, "the file cannot be read: " + e.getOriginalMessage());
        } catch (UnexpectedEndOfInputException e) {
            throw new InputException(here(), "the file ends before its time, " + afterEntries());
        } catch (JacksonException e) {
            throw new InputException(
                    here(), "the file is not JSON here, " + afterEntries() + ": " + e.getOriginalMessage());
        }
    }

    private Optional<Entry> readOn() {
        try {
            return read();
        } catch (StreamConstraintsException e) {
            if (cutsTexts) {
                throw e;
            }
            beginAgain();
            return read();
        }
    }

    private Optional<Entry> read() {
        if (!inEntries) {
            findEntries();
        }
        if (parser.currentToken() != JsonToken.END_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
            Entry entry = entries.read(count);
            count++;
            return Optional.of(entry);
        }
        if (parser.currentToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
            throw new InputException(here(), "an entry is an object, and here stands something else");
        }
        readToTheEnd();
        return Optional.empty();
    }

    /** Opens the file once more, cuts long texts from now on, and moves to the entry that is to be read next. */
    private void beginAgain() {
        close();
        cutsTexts = true;
        stream = open(file);
        parser = parser();
        entries = new EntryReader(file, parser, wanted);
        findEntries();
        for (int index = 0; index < count; index++) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private void findEntries() {
        inEntries = true;
        if (parser.nextToken() != JsonToken.START_OBJECT || !enter("log") || !enter("entries")) {
            throw noHar();
        }
    }

    /** Moves to the value of a property of the object that was just entered. */
    private boolean enter(String name) {
        JsonToken wanted = name.equals("entries") ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean here = parser.currentName().equals(name);
            JsonToken value = parser.nextToken();
            if (here) {
                return value == wanted;
            }
            parser.skipChildren();
        }
        return false;
    }

    private InputException noHar() {
        return new InputException(file, "this is no HAR file: it has no list /log/entries");
    }

    /** What follows the entries is of no interest, and still has to be whole. */
    private void readToTheEnd() {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }

    private String afterEntries() {
        return count == 0 ? "before the first entry" : "after " + count + (count == 1 ? " entry" : " entries");
    }

    private Location here() {
        return new Location(file, Math.max(1, parser.currentLocation().getLineNr()));
    }

    @Override
    public void close() {
        parser.close();
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
