package dev.proofsheet.harness.audit;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.traffic.Address;
import dev.proofsheet.harness.traffic.Entry;
import dev.proofsheet.harness.traffic.HarReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of some files, one file after the other, in batches. A file that breaks off ends there; the next one is read.
 */
final class Recordings implements Iterator<List<Entry>>, AutoCloseable {
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_CHARACTERS = 1_000_000;

    private final Deque<Path> files;
    private final Predicate<Address> wanted;
    private final List<InputException> faults = new ArrayList<>();
    private @Nullable HarReader reader;
    private List<Entry> batch = List.of();

    /**
     * The entries of these files.
     *
     * @param wanted the addresses whose entries are worth reading whole
     */
    Recordings(List<Path> files, Predicate<Address> wanted) {
        this.files = new ArrayDeque<>(files);
        this.wanted = wanted;
    }

    /** What kept files from being read to their end. */
    List<InputException> faults() {
        return faults;
    }

    @Override
    public boolean hasNext() {
        if (batch.isEmpty()) {
            batch = read();
        }
        return !batch.isEmpty();
    }

    @Override
    public List<Entry> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Entry> next = batch;
        batch = List.of();
        return next;
    }

    private List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        long weight = 0;
        while (entries.size() < MOST_ENTRIES && weight < MOST_CHARACTERS) {
            Optional<Entry> entry = readEntry();
            if (entry.isEmpty()) {
                break;
            }
            entries.add(entry.get());
            weight += entry.get().weight();
        }
        return entries;
    }

    private Optional<Entry> readEntry() {
        while (reader != null || !files.isEmpty()) {
            try {
                if (reader == null) {
                    reader = new HarReader(files.remove(), wanted);
                }
                Optional<Entry> entry = reader.next();
                if (entry.isPresent()) {
                    return entry;
                }
            } catch (InputException e) {
                faults.add(e);
            }
            close();
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
