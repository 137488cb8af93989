package heed.identity;

import heed.platform.Remembering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Puts {@link CalmSessions} before the sessions in the database. */
@Component
class SessionsBecomeCalm implements BeanPostProcessor {

    private final ObjectProvider<Remembering> remembering;

    SessionsBecomeCalm(ObjectProvider<Remembering> remembering) {
        this.remembering = remembering;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository sessions
                ? new CalmSessions<>(sessions, remembering.getObject())
                : bean;
    }
}
