package heed.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers from the rows of staff. */
@Component
record KnownColleagues(StaffMembers staff) implements Colleagues {

    @Override
    public List<Actor> active(Collection<StaffId> ids) {
        return ids.isEmpty()
                ? List.of()
                : staff.findAll(ids).stream()
                        .filter(StaffMember::active)
                        .map(StaffMember::actor)
                        .toList();
    }

    @Override
    public List<Called> calledIn(String text) {
        return text.indexOf('@') < 0
                ? List.of()
                : staff.calledIn(text).stream().map(KnownColleagues::called).toList();
    }

    @Override
    public List<Called> able(Right right, String queue, String words, int limit) {
        return staff.working(words.strip()).stream()
                .map(KnownColleagues::called)
                .filter(each -> each.actor().may(right, queue))
                .limit(limit)
                .toList();
    }

    private static Called called(StaffMember member) {
        return new Called(member.actor(), member.email());
    }
}
