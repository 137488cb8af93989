package heed.identity;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who this request comes from, read anew for each request, so that a lost right is lost at once. Never stored. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final transient @Nullable StaffMember member;
    private final String name;
    private final @Nullable Instant confirmedAt;

    private ActorAuthentication(Actor actor, @Nullable StaffMember member, String name, @Nullable Instant confirmedAt) {
        super(authorities(actor.rights()));
        this.actor = actor;
        this.member = member;
        this.name = name;
        this.confirmedAt = confirmedAt;
        setAuthenticated(true);
    }

    /** @param confirmedAt when this browser last showed that it is really them */
    static ActorAuthentication of(StaffMember member, @Nullable Instant confirmedAt) {
        return new ActorAuthentication(
                member.actor(), member, member.id().value().toString(), confirmedAt);
    }

    static ActorAuthentication of(Token token, Actor actor) {
        return new ActorAuthentication(actor, null, "token:" + token.id(), null);
    }

    Actor actor() {
        return actor;
    }

    /** The member of staff in a browser; null for a token. */
    @Nullable
    StaffMember member() {
        return member;
    }

    /** Null for a token, and where nobody knows. */
    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    private static Set<SimpleGrantedAuthority> authorities(Set<Right> rights) {
        return rights.stream()
                .map(right -> new SimpleGrantedAuthority(right.name()))
                .collect(Collectors.toSet());
    }

    /** Unique to the person or to the token: what one may replay, another may not. */
    @Override
    public String getName() {
        return name;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
