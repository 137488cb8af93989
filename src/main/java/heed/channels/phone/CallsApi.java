package heed.channels.phone;

import heed.identity.Actor;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.Language;
import heed.web.Slice;
import heed.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Telephone calls in the API. */
@RestController
@RequestMapping("/api/v1/calls")
class CallsApi {

    private final TakeInCalls takeInCalls;
    private final FindCalls findCalls;
    private final Text text;
    private final Clock clock;

    CallsApi(TakeInCalls takeInCalls, FindCalls findCalls, Text text, Clock clock) {
        this.takeInCalls = takeInCalls;
        this.findCalls = findCalls;
        this.text = text;
        this.clock = clock;
    }

    @Operation(description = """
                    One call a line as NDJSON, CSV or TSV, or a JSON array. Lines are read as they arrive, so the file may be \
                    of any length. A line that is rejected stores nothing; all others are stored. Sending an externalId again \
                    changes nothing.""")
    @PostMapping(
            consumes = {
                "application/x-ndjson",
                "application/ndjson",
                "application/jsonl",
                "application/json",
                "text/csv",
                "text/tab-separated-values"
            })
    IntakeAnswer create(
            Actor actor,
            HttpServletRequest request,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(
                            description = """
                                    For CSV and TSV: which column holds which field. By the names in the first line, \
                                    `externalId:call_id,queue:type,offeredAt:date+time` (two columns are joined by +; columns \
                                    that are not named are ignored), or in the order of the file, \
                                    `externalId,queue,-,offeredAt` (- ignores a column). Without it the first line holds the \
                                    names of the fields. Besides the fields of a call: `waited` and `talked` (seconds, \
                                    h:mm:ss or PT13S) and `outcome` (a word, see answered and abandoned).""",
                            example =
                                    "externalId:call_id,queue:type,offeredAt:started,answeredAt:picked_up,endedAt:ended")
                    @RequestParam(defaultValue = "")
                    String columns,
            @Parameter(
                            description = "Zone of times that carry no offset; without it such a line is rejected.",
                            example = "Europe/Ljubljana")
                    @RequestParam(defaultValue = "")
                    String timezone,
            @Parameter(description = "Words of the outcome column for an answered call, separated by commas.")
                    @RequestParam(defaultValue = "")
                    String answered,
            @Parameter(
                            description =
                                    "Words of the outcome column for a call whose caller gave up. Other words are left out.")
                    @RequestParam(defaultValue = "")
                    String abandoned,
            @Parameter(
                            description = "Who gave up sooner is left out, as a duration; by default nobody is.",
                            example = "PT1S")
                    @RequestParam(defaultValue = "PT0S")
                    Duration shortestWait)
            throws IOException {
        var outcomes = Outcomes.of(answered, abandoned, shortestWait);
        var file = new CallFile(
                CallFormat.ofMediaType(type.getType() + "/" + type.getSubtype()),
                Columns.of(columns),
                new CallReader(new Moments(zone(timezone)), outcomes, clock.instant()));
        var charset = type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
        Intake intake = takeInCalls.takeIn(actor, file, new InputStreamReader(request.getInputStream(), charset));
        return IntakeAnswer.of(intake, text, locale(request));
    }

    @GetMapping
    Slice<CallAnswer> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String agent,
            @Parameter(description = "answered or abandoned") @RequestParam(required = false) @Nullable String outcome,
            @Parameter(description = "First moment of the offer") @RequestParam(required = false) @Nullable
                    Instant from,
            @Parameter(description = "End of the window, exclusive") @RequestParam(required = false) @Nullable
                    Instant to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var filter = new CallFilter(queue, agent, CallFilter.answered(outcome), from, to);
        CallSlice slice = findCalls.list(actor, filter, CallCursor.of(cursor), Math.clamp(limit, 1, Slice.MOST));
        return new Slice<>(slice.calls().stream().map(CallAnswer::of).toList(), slice.next());
    }

    @GetMapping("/{id}")
    CallAnswer read(Actor actor, @PathVariable UUID id) {
        return findCalls.find(actor, id).map(CallAnswer::of).orElseThrow(NotFound::new);
    }

    private static @Nullable ZoneId zone(String timezone) {
        try {
            return timezone.isBlank() ? null : ZoneId.of(timezone.strip());
        } catch (DateTimeException e) {
            throw Invalid.at("/timezone", "phone.file.unknown-zone", timezone);
        }
    }

    private static Locale locale(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Language.accepted(header == null ? "en" : header).locale();
    }
}
