package heed.samples;

import org.springframework.web.bind.annotation.RestController;

@RestController
public abstract class OpenController {}
