package heed.identity.notices;

import heed.identity.Actor;
import heed.identity.notices.DeliveryWish.KindWish;
import heed.identity.notices.DeliveryWish.QuietWish;
import heed.web.EntityTag;
import java.util.List;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How notices reach the person behind the token. */
@RestController
@RequestMapping("/api/v1/notices/delivery")
class DeliveryApi {

    private final ChooseDelivery chooseDelivery;

    DeliveryApi(ChooseDelivery chooseDelivery) {
        this.chooseDelivery = chooseDelivery;
    }

    @GetMapping
    ResponseEntity<DeliveryWish> show(Actor actor) {
        return answer(chooseDelivery.find(actor));
    }

    @PatchMapping
    ResponseEntity<DeliveryWish> change(
            Actor actor,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody DeliveryWish wish) {
        return answer(
                chooseDelivery.choose(actor, wish, EntityTag.version(tag)).orElseThrow(EntityTag::changedMeanwhile));
    }

    private static ResponseEntity<DeliveryWish> answer(DeliveryChoice choice) {
        var kinds = new TreeMap<String, KindWish>();
        choice.kinds()
                .forEach(each -> kinds.put(
                        each.kind().key(),
                        new KindWish(each.bell(), each.browser(), each.mail().key(), each.through())));
        QuietHours quiet = choice.quiet();
        var hours = quiet == null
                ? new QuietWish(null, null, List.of())
                : new QuietWish(
                        quiet.from().toString(),
                        quiet.until().toString(),
                        quiet.days().stream().sorted().map(QuietDays::key).toList());
        return ResponseEntity.ok()
                .eTag(EntityTag.of(choice.version()))
                .body(new DeliveryWish(
                        kinds, hours, choice.calendar(), choice.digestAt().toString()));
    }
}
