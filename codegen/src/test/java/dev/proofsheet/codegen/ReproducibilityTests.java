package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ReproducibilityTests {
    @TempDir
    Path specs;

    private NavigableMap<String, String> first;

    @BeforeEach
    void generateOnce() throws IOException {
        TestSpecs.write(specs, "acme", TestSpecs.acme());
        first = generate();
    }

    @Test
    void aSecondRunGivesTheSameBytes() {
        assertThat(generate()).isEqualTo(first);
    }

    @Test
    void neitherLocaleNorTimeZoneMatters() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // Turkish has an i without a dot; Arabic has digits of its own.
            for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
                assertThat(generate()).isEqualTo(first);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void linesEndInTheSameWayEverywhere() {
        assertThat(first.values()).noneMatch(text -> text.contains("\r")).allMatch(text -> text.endsWith("\n"));
    }

    @Test
    void nothingIsWrittenOnTheWay() {
        assertThat(MemoryGenerator.FOLDER).doesNotExist();
    }

    @Test
    void noFileTellsWhereItWasMade() {
        assertThat(first.values()).noneMatch(text -> text.contains(specs.toString()));
    }

    private NavigableMap<String, String> generate() {
        return MemoryGenerator.generate(SpecFile.read(specs.resolve("acme")));
    }
}
