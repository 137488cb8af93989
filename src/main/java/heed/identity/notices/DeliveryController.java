package heed.identity.notices;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.StaffMail;
import heed.identity.WorkingTimes;
import heed.identity.notices.pages.DeliveryPage;
import heed.identity.notices.pages.DeliveryPage.Day;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a person tunes how notices reach them. */
@Controller
@RequestMapping("/profile/notices")
class DeliveryController {

    private final ChooseDelivery chooseDelivery;
    private final WorkingTimes workingTimes;
    private final StaffMail mail;
    private final Templates templates;

    DeliveryController(ChooseDelivery chooseDelivery, WorkingTimes workingTimes, StaffMail mail, Templates templates) {
        this.chooseDelivery = chooseDelivery;
        this.workingTimes = workingTimes;
        this.mail = mail;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame) {
        DeliveryChoice choice = chooseDelivery.find(actor);
        return page(frame, choice, DeliveryForm.of(choice), Faults.NONE);
    }

    @PostMapping
    Object choose(
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            RedirectAttributes next) {
        var form = DeliveryForm.of(posted);
        try {
            if (chooseDelivery.choose(actor, form.wish(), version).isPresent()) {
                next.addFlashAttribute(Toast.FLASH, Toast.of("notices.delivery.saved"));
                return new RedirectView("/profile/notices", true, false, false);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return again(actor, frame, form, new Faults(List.of(Fault.at("", "notices.fault.meanwhile"))));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(actor, frame, form, Faults.of(invalid));
        }
    }

    private JteModel again(Actor actor, Frame frame, DeliveryForm form, Faults faults) {
        return page(frame, chooseDelivery.find(actor), form, faults);
    }

    private JteModel page(Frame frame, DeliveryChoice choice, DeliveryForm form, Faults faults) {
        return templates.identityNoticesDelivery(
                frame,
                new DeliveryPage(
                        form.rows(),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> day(frame, day, form.days()))
                                .toList(),
                        form.from(),
                        form.until(),
                        form.digestAt(),
                        form.calendar(),
                        workingTimes.names(),
                        choice.zone().getId(),
                        choice.version(),
                        mail.possible(),
                        faults));
    }

    private static Day day(Frame frame, DayOfWeek day, List<String> chosen) {
        String key = QuietDays.key(day);
        return new Day(key, day.getDisplayName(TextStyle.SHORT_STANDALONE, frame.locale()), chosen.contains(key));
    }
}
