package heed.identity.providers;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.PasswordRules;
import heed.identity.Right;
import heed.identity.StepUp;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.platform.Safe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets identity providers up, changes and removes them. A provider is asked once before it is believed. */
@Service
class KeepProviders {

    private final Providers providers;
    private final Discovery discovery;
    private final GroupReading groupReading;
    private final PasswordRules rules;
    private final Safe safe;
    private final StepUp stepUp;
    private final AuditTrail audit;

    KeepProviders(
            Providers providers,
            Discovery discovery,
            GroupReading groupReading,
            PasswordRules rules,
            Safe safe,
            StepUp stepUp,
            AuditTrail audit) {
        this.providers = providers;
        this.groupReading = groupReading;
        this.discovery = discovery;
        this.rules = rules;
        this.safe = safe;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    List<Provider> all(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return providers.all();
    }

    Provider one(Actor actor, String key) {
        actor.require(Right.SETTINGS_WRITE);
        return providers.find(key).orElseThrow(NotFound::new);
    }

    @Atomic
    Provider add(Actor actor, ProviderForm form) {
        actor.require(Right.SETTINGS_WRITE);
        stepUp.require(actor);
        String key = form.key() == null ? "" : form.key().strip();
        List<Fault> faults = new ArrayList<>();
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*") || key.length() > 40) {
            faults.add(Fault.at("/key", "identity.fault.key"));
        }
        Provider provider = form.appliedTo(Provider.named(key), faults);
        provider = withGroups(actor, Provider.named(key), provider, faults);
        check(provider, faults);
        if (!providers.add(provider)) {
            throw Invalid.at("/key", "providers.fault.key-taken");
        }
        keepSecret(key, form.clientSecret());
        audit.record(actor, "provider-addition", "provider:" + key, null, provider);
        return provider;
    }

    /**
     * @param version which the actor has seen, 0 for whichever there is
     * @return empty where it was changed in the meantime
     */
    @Atomic
    Optional<Provider> change(Actor actor, String key, ProviderForm form, int version) {
        actor.require(Right.SETTINGS_WRITE);
        stepUp.require(actor);
        Provider before = providers.findForUpdate(key).orElseThrow(NotFound::new);
        if (version != 0 && version != before.version()) {
            return Optional.empty();
        }
        List<Fault> faults = new ArrayList<>();
        if (form.key() != null && !form.key().equals(key)) {
            faults.add(Fault.at("/key", "providers.fault.key-fixed"));
        }
        Provider after = form.appliedTo(before, faults);
        after = withGroups(actor, before, after, faults);
        check(after, faults);
        if (!after.enabled()) {
            refuseToLoseTheLast(key);
        }
        providers.save(after);
        keepSecret(key, form.clientSecret());
        audit.record(actor, "provider-change", "provider:" + key, before, after);
        return providers.find(key);
    }

    @Atomic
    Provider remove(Actor actor, String key) {
        actor.require(Right.SETTINGS_WRITE);
        stepUp.require(actor);
        Provider provider = providers.findForUpdate(key).orElseThrow(NotFound::new);
        refuseToLoseTheLast(key);
        providers.remove(key);
        audit.record(actor, "provider-removal", "provider:" + key, provider, null);
        return provider;
    }

    /** Whoever says which group gives a role gives roles out. */
    private Provider withGroups(Actor actor, Provider before, Provider after, List<Fault> faults) {
        if (!after.givesAs(before)) {
            actor.require(Right.STAFF_WRITE);
        }
        return groupReading.read(after, faults);
    }

    /** While passwords are off, people need a provider. */
    private void refuseToLoseTheLast(String key) {
        boolean others = providers.all().stream()
                .anyMatch(each -> each.enabled() && !each.key().equals(key));
        if (rules.passwordsOff() && !others) {
            throw Refused.because("providers.fault.last");
        }
    }

    private void check(Provider provider, List<Fault> faults) {
        if (faults.isEmpty() && provider.enabled()) {
            try {
                discovery.forget(provider.issuer());
                discovery.of(provider.issuer());
            } catch (Discovery.Unreachable unreachable) {
                faults.add(unreachable.fault());
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private void keepSecret(String key, @Nullable String secret) {
        if (secret != null) {
            providers.saveSecret(
                    key,
                    secret.isEmpty()
                            ? null
                            : safe.lock(secret.getBytes(StandardCharsets.UTF_8), Registrations.purpose(key)));
        }
    }
}
