package heed.identity.providers;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Invalid;
import heed.web.EntityTag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Identity providers and passwords, for programs. A client secret goes in and never comes out. */
@RestController
class ProvidersApi {

    private final KeepProviders keepProviders;
    private final TurnPasswords turnPasswords;

    ProvidersApi(KeepProviders keepProviders, TurnPasswords turnPasswords) {
        this.keepProviders = keepProviders;
        this.turnPasswords = turnPasswords;
    }

    record ProviderList(List<Provider> items) {}

    /** passwordsOff: only identity providers and those who may break the glass. */
    record Rule(@Nullable Boolean passwordsOff) {}

    @GetMapping("/api/v1/providers")
    ProviderList list(Actor actor) {
        return new ProviderList(keepProviders.all(actor));
    }

    @PostMapping("/api/v1/providers")
    ResponseEntity<Provider> create(@RequestBody ProviderForm form, Actor actor) {
        Provider added = keepProviders.add(actor, form);
        return ResponseEntity.created(URI.create("/api/v1/providers/" + added.key()))
                .eTag(EntityTag.of(added.version()))
                .body(added);
    }

    @GetMapping("/api/v1/providers/{key}")
    ResponseEntity<Provider> show(@PathVariable String key, Actor actor) {
        return answer(keepProviders.one(actor, key));
    }

    @PatchMapping("/api/v1/providers/{key}")
    ResponseEntity<Provider> update(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody ProviderForm form,
            Actor actor) {
        return answer(keepProviders
                .change(actor, key, form, EntityTag.version(tag))
                .orElseThrow(EntityTag::changedMeanwhile));
    }

    @DeleteMapping("/api/v1/providers/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String key, Actor actor) {
        keepProviders.remove(actor, key);
    }

    @GetMapping("/api/v1/password-rule")
    Rule rule(Actor actor) {
        return new Rule(turnPasswords.areOff(actor));
    }

    @PutMapping("/api/v1/password-rule")
    Rule turn(@RequestBody Rule rule, Actor actor) {
        turnPasswords.areOff(actor);
        if (rule.passwordsOff() == null) {
            throw Invalid.at("/passwordsOff", "web.fault.missing");
        }
        turnPasswords.turn(actor, rule.passwordsOff());
        return rule;
    }

    @PutMapping("/api/v1/staff/{id}/break-glass")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letBreakGlass(@PathVariable UUID id, Actor actor) {
        turnPasswords.letBreakGlass(actor, new StaffId(id), true);
    }

    @DeleteMapping("/api/v1/staff/{id}/break-glass")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void guardGlass(@PathVariable UUID id, Actor actor) {
        turnPasswords.letBreakGlass(actor, new StaffId(id), false);
    }

    private static ResponseEntity<Provider> answer(Provider provider) {
        return ResponseEntity.ok().eTag(EntityTag.of(provider.version())).body(provider);
    }
}
