package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How long replies that are sent on a page can be taken back, in the API. */
@RestController
@RequestMapping("/api/v1/reply-delay")
class ReplyDelayApi {

    private final ChooseReplyDelay choose;
    private final ReplyDelays delays;

    ReplyDelayApi(ChooseReplyDelay choose, ReplyDelays delays) {
        this.choose = choose;
        this.delays = delays;
    }

    @GetMapping
    DelayView show(Actor actor) {
        if (!actor.may(Right.SETTINGS_WRITE)) {
            actor.require(Right.CONVERSATIONS_WRITE);
        }
        Duration own = actor.id() == null ? null : delays.own(actor.id());
        return new DelayView(delays.company().toString(), own == null ? null : own.toString());
    }

    @PutMapping
    DelayView forCompany(Actor actor, @RequestBody DelayBody body) {
        choose.forCompany(actor, ChooseReplyDelay.read(body.delay()));
        return show(actor);
    }

    @PutMapping("/own")
    DelayView forOneself(Actor actor, @RequestBody DelayBody body) {
        choose.forOneself(actor, ChooseReplyDelay.read(body.delay()));
        return show(actor);
    }

    @DeleteMapping("/own")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void asTheCompany(Actor actor) {
        choose.forOneself(actor, null);
    }

    record DelayBody(@Nullable String delay) {}

    /** @param own null where the company's holds */
    record DelayView(@Nullable String company, @Nullable String own) {}
}
