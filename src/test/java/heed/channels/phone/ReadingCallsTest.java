package heed.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.channels.phone.CallLine.LeftOut;
import heed.channels.phone.CallLine.Rejected;
import heed.channels.phone.CallLine.Taken;
import heed.platform.Invalid;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCallsTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final ZoneId LJUBLJANA = ZoneId.of("Europe/Ljubljana");

    @Test
    void a_file_with_our_names_needs_no_mapping() {
        assertThat(csv("", null, """
                externalId,queue,from,offeredAt,answeredAt,abandonedAt,endedAt,agent
                c-1,supply-and-leaks,+44 1632 960148,2026-03-12T08:00:00Z,2026-03-12T08:01:30Z,,2026-03-12T08:05:00Z,Tom Reyes
                c-2,supply-and-leaks,,2026-03-12T08:00:00Z,,2026-03-12T08:09:00+01:00,,
                """))
                .satisfiesExactly(
                        first -> {
                            Call call = ((Taken) first).call();
                            assertThat(call.from()).isEqualTo("+441632960148");
                            assertThat(call.waited()).isEqualTo(Duration.ofSeconds(90));
                            assertThat(call.talked()).contains(Duration.ofSeconds(210));
                        },
                        second -> assertThat(fault(second)).isEqualTo("3 phone.call.abandoned-before-offered"));
    }

    @Test
    void columns_are_found_by_the_names_of_the_file() {
        assertThat(csv("externalId:line+call,queue:type,offeredAt:day+time,endedAt:end", LJUBLJANA, """
                line,call,type,note,day,time,end
                A1,17,PS,"He said ""now"", twice",2026-03-12,9:00:05,12.3.2026 09:01
                """))
                .singleElement()
                .satisfies(line -> {
                    Call call = ((Taken) line).call();
                    assertThat(call.externalId()).isEqualTo("A1 17");
                    assertThat(call.offeredAt()).isEqualTo("2026-03-12T08:00:05Z");
                    assertThat(call.waitEndedAt()).isEqualTo("2026-03-12T08:01:00Z");
                });
    }

    @Test
    void a_name_with_a_plus_in_it_is_still_one_column() {
        assertThat(csv("externalId:vru+line+call_id,offeredAt:at,endedAt:at", null, """
                vru+line,call_id,at
                AA0101,34536,2026-03-12T08:00:00Z
                """))
                .singleElement()
                .satisfies(
                        line -> assertThat(((Taken) line).call().externalId()).isEqualTo("AA0101 34536"));
    }

    @Test
    void columns_in_order_need_no_first_line_of_names_and_skip_one() {
        String columns = "externalId,queue,-,offeredAt,endedAt";
        String call = "c-1;support;x;2026-03-12T08:00:00Z;2026-03-12T08:00:10Z\n";

        assertThat(csv(columns, null, call)).singleElement().isInstanceOf(Taken.class);
        assertThat(csv(columns, null, "id;queue;note;start;end\n" + call))
                .singleElement()
                .isInstanceOf(Taken.class);
    }

    @Test
    void a_word_and_a_wait_stand_for_the_moments() {
        var outcomes = Outcomes.of("AGENT", "HANG", Duration.ofSeconds(1));

        assertThat(read(
                        CallFormat.TSV,
                        "externalId:id,offeredAt:date+time,waited:q_time,talked:ser_time,outcome:outcome",
                        ZoneId.of("Asia/Jerusalem"),
                        outcomes,
                        new StringReader("""
                        id\tdate\ttime\tq_time\tser_time\toutcome
                        1\t990201\t7:02:56\t13\t100\tAGENT
                        2\t990201\t7:02:56\t0:40\t0\tHANG
                        3\t990201\t7:02:56\t0\t0\tHANG
                        4\t990201\t7:02:56\t7\t0\tPHANTOM
                        """)))
                .satisfiesExactly(
                        answered -> {
                            Call call = ((Taken) answered).call();
                            assertThat(call.offeredAt()).isEqualTo("1999-02-01T05:02:56Z");
                            assertThat(call.answeredAt()).isEqualTo("1999-02-01T05:03:09Z");
                            assertThat(call.endedAt()).isEqualTo("1999-02-01T05:04:49Z");
                        },
                        abandoned -> {
                            Call call = ((Taken) abandoned).call();
                            assertThat(call.answeredAt()).isNull();
                            assertThat(call.waited()).isEqualTo(Duration.ofSeconds(40));
                        },
                        inTheMenu -> assertThat(inTheMenu).isEqualTo(new LeftOut(4, "HANG")),
                        phantom -> assertThat(phantom).isEqualTo(new LeftOut(5, "PHANTOM")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "c-1,support,2026-03-12 08:00:00,,           |phone.line.no-offset",
                "c-1,support,soon,,                          |phone.line.not-a-moment",
                "c-1,support,12/3/2026 08:00,,               |phone.line.not-a-moment",
                "c-1,support,2026-02-30T08:00:00Z,,          |phone.line.not-a-moment",
                ",support,2026-03-12T08:00:00Z,,2026-03-12T08:01:00Z |phone.line.empty",
                "c-1,support,,2026-03-12T08:00:00Z,          |phone.line.empty",
                "c-1,support,2026-03-12T08:00:00Z,2026-03-12T08:00:01Z,2026-03-12T08:00:02Z |phone.call.answered-and-abandoned",
                "c-1,support,2026-03-12T08:00:00Z,2026-03-12T07:59:59Z, |phone.call.answered-before-offered",
                "c-1,support,2026-03-12T08:00:00Z,,          |phone.call.still-waiting",
                "c-1,support,2027-03-12T08:00:00Z,2027-03-12T08:00:01Z, |phone.call.in-the-future",
                "c-1,support,0001-01-01T08:00:00Z,2026-03-12T08:00:01Z, |phone.call.too-early",
                "\"c-1,support,2026-03-12T08:00:00Z,,        |phone.line.open-quote",
                "\"c-1\"x,support,2026-03-12T08:00:00Z,,     |phone.line.after-quote",
                "c-1,support                                 |phone.line.cells",
                "c-1,support,2026-03-12T08:00:00Z,2026-03-12T08:00:01Z,,more |phone.line.cells"
            })
    void a_broken_line_is_rejected_and_the_next_one_is_taken(String broken, String message) {
        assertThat(csv("", null, """
                externalId,queue,offeredAt,answeredAt,abandonedAt
                %s
                c-2,support,2026-03-12T08:00:00Z,2026-03-12T08:00:01Z,
                """.formatted(broken.strip())))
                .satisfiesExactly(
                        first -> assertThat(fault(first)).isEqualTo("2 " + message),
                        second -> assertThat(second).isInstanceOf(Taken.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"externalId\":\"c-1\",\"duration\":7}                             |phone.line.unknown-field",
                "{\"externalId\":\"c-1\",\"waited\":\"7\"}                           |phone.line.unknown-field",
                "{\"externalId\":7}                                                  |phone.line.not-text",
                "{\"externalId\":\"c-1\",\"externalId\":\"c-2\"}                     |phone.line.not-json",
                "{\"externalId\":\"c-1\"                                             |phone.line.not-json",
                "[1]                                                                 |phone.line.not-an-object",
                "{\"externalId\":\"c-1\",\"offeredAt\":\"2026-03-12T08:00:00\"}      |phone.line.no-offset",
                "{\"externalId\":\"c\\u0000\",\"offeredAt\":\"2026-03-12T08:00:00Z\"} |phone.line.unprintable",
                "{\"externalId\":\"c\\ud800\",\"offeredAt\":\"2026-03-12T08:00:00Z\"} |phone.line.unprintable",
            })
    void a_broken_object_is_rejected_and_the_next_one_is_taken(String broken, String message) {
        assertThat(read(CallFormat.NDJSON, "", null, Outcomes.NONE, new StringReader(broken.strip() + """

                {"externalId":"c-2","offeredAt":"2026-03-12T08:00:00Z","answeredAt":null,"abandonedAt":"2026-03-12T08:01:00Z"}
                """)))
                .satisfiesExactly(
                        first -> assertThat(fault(first)).isEqualTo("1 " + message),
                        second -> assertThat(((Taken) second).call().queue()).isEqualTo("support"));
    }

    @Test
    void an_array_is_read_one_value_after_the_other() {
        assertThat(read(CallFormat.JSON, "", null, Outcomes.NONE, new StringReader("""
                [{"externalId":"c-1","offeredAt":"2026-03-12T08:00:00Z","endedAt":"2026-03-12T08:01:00Z"}, 7,
                 {"externalId":"c-2","offeredAt":"2026-03-12T08:00:00Z","endedAt":"2026-03-12T08:01:00Z"}, {""")))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Taken.class),
                        second -> assertThat(fault(second)).isEqualTo("2 phone.line.not-an-object"),
                        third -> assertThat(third.line()).isEqualTo(3),
                        fourth -> assertThat(fault(fourth)).isEqualTo("4 phone.line.rest-unreadable"));
    }

    @Test
    void the_hour_that_a_clock_change_left_out_is_no_time() {
        assertThat(csv("", LJUBLJANA, """
                externalId,offeredAt,endedAt
                c-1,2025-03-30 02:30:00,2025-03-30 03:00:00
                """))
                .singleElement()
                .satisfies(line -> assertThat(fault(line)).isEqualTo("2 phone.line.skipped-hour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "externalId:call,offeredAt:start", // no such column
                "externalId:id,offeredAt:at+", // a plus and nothing after it is no column either
                "externalId:id,duration:at", // no such field
                "externalId:id,externalId:at", // twice
                "externalId:id,offeredAt", // half names, half order
                "externalId:id", // no offer
                "externalId:id,offeredAt:at,waited:at" // a wait for whom?
            })
    void a_mapping_that_does_not_fit_refuses_the_whole_file(String columns) {
        assertThatThrownBy(() -> csv(columns, null, "id,at\n1,2026-03-12T08:00:00Z\n"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void an_endless_line_is_rejected_without_being_kept() {
        String endless = "x".repeat(Lines.LONGEST * 3);

        assertThat(csv(
                        "",
                        null,
                        "externalId,offeredAt,endedAt\n" + endless + "\nc-1,2026-03-12T08:00:00Z,2026-03-12T08:00:00Z"))
                .satisfiesExactly(
                        first -> assertThat(fault(first)).isEqualTo("2 phone.line.endless"),
                        second -> assertThat(second.line()).isEqualTo(3));
    }

    @Test
    void two_hundred_thousand_lines_pass_through_without_being_held() throws IOException {
        var count = new AtomicInteger();
        long before = usedMemory();

        file(CallFormat.CSV, "", null, Outcomes.NONE).read(new ManyCalls(200_000), line -> count.incrementAndGet());

        assertThat(count).hasValue(200_000);
        assertThat(usedMemory() - before).isLessThan(32L << 20);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<CallLine> csv(String columns, @Nullable ZoneId zone, String text) {
        return read(CallFormat.CSV, columns, zone, Outcomes.NONE, new StringReader(text));
    }

    private static List<CallLine> read(
            CallFormat format, String columns, @Nullable ZoneId zone, Outcomes outcomes, Reader text) {
        var lines = new ArrayList<CallLine>();
        try {
            file(format, columns, zone, outcomes).read(text, lines::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    private static CallFile file(CallFormat format, String columns, @Nullable ZoneId zone, Outcomes outcomes) {
        return new CallFile(format, Columns.of(columns), new CallReader(new Moments(zone), outcomes, NOW));
    }

    private static String fault(CallLine line) {
        return line instanceof Rejected(int number, var fault) ? number + " " + fault.message() : line.toString();
    }

    /** A CSV that is written while it is read. */
    private static final class ManyCalls extends Reader {

        private final int calls;
        private int written;
        private String line = "externalId,offeredAt,endedAt\n";
        private int at;

        ManyCalls(int calls) {
            this.calls = calls;
        }

        @Override
        public int read(char[] buffer, int from, int most) {
            int count = 0;
            while (count < most) {
                if (at == line.length()) {
                    if (written == calls) {
                        return count == 0 ? -1 : count;
                    }
                    line = "many-" + ++written + ",2026-03-12T08:00:00Z,2026-03-12T08:01:00Z\n";
                    at = 0;
                }
                buffer[from + count++] = line.charAt(at++);
            }
            return count;
        }

        @Override
        public void close() {}
    }
}
