package heed.identity;

import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the settings page. */
@Configuration(proxyBeanMethods = false)
class IdentitySettings {

    @Bean
    SettingsEntry companySettings(ActorSource actors) {
        return new Entry("identity.company", "/settings/company", "building", 5, Right.SETTINGS_WRITE, actors);
    }

    @Bean
    SettingsEntry staffSettings(ActorSource actors) {
        return new Entry("identity.staff", "/settings/staff", "people", 10, Right.STAFF_READ, actors);
    }

    @Bean
    SettingsEntry invitationSettings(ActorSource actors) {
        return new Entry("invitations", "/settings/invitations", "envelope-plus", 15, Right.STAFF_WRITE, actors);
    }

    @Bean
    SettingsEntry providerSettings(ActorSource actors) {
        return new Entry("providers", "/settings/providers", "building-lock", 85, Right.SETTINGS_WRITE, actors);
    }

    @Bean
    SettingsEntry networkSettings(ActorSource actors) {
        return new Entry("networks", "/settings/allowed-networks", "hdd-network", 86, Right.SETTINGS_WRITE, actors);
    }

    @Bean
    SettingsEntry teamSettings(ActorSource actors) {
        return new Entry("identity.teams", "/settings/teams", "diagram-3", 20, Right.STAFF_READ, actors);
    }

    @Bean
    SettingsEntry roleSettings(ActorSource actors) {
        return new Entry("roles", "/settings/roles", "person-badge", 22, Right.STAFF_READ, actors);
    }

    @Bean
    SettingsEntry rightsSettings(ActorSource actors) {
        return new Entry("roles.rights", "/settings/rights", "table", 24, Right.STAFF_WRITE, actors);
    }

    @Bean
    SettingsEntry tokenSettings(ActorSource actors) {
        return new Entry("identity.tokens", "/settings/tokens", "key", 80, Right.TOKENS_WRITE, actors);
    }

    @Bean
    SettingsEntry auditSettings(ActorSource actors) {
        return new Entry("identity.audit", "/settings/audit", "journal-text", 90, Right.AUDIT_READ, actors);
    }

    private record Entry(String key, String address, String icon, int order, Right needed, ActorSource actors)
            implements SettingsEntry {

        @Override
        public boolean opensFor(Principal who) {
            return actors.of(who).may(needed);
        }
    }
}
