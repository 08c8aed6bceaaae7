### What things are called where the forum's charter has no word of its own for them.
### Each is plain text; every message may use it as a variable of that name: { $member }.

## The forum and who takes part

term-forum = forum
term-charter = charter
term-participant = participant
term-participants = participants
term-member = member
term-members = members
term-observer = observer
term-observers = observers
term-partner = partner
term-partners = partners

## Organs and offices

term-body = body
term-bodies = bodies
term-office = office
term-offices = offices
term-summit = summit
term-ministerial = ministerial meeting
term-soc = committee of senior officials
term-swg = working group
term-secretariat = secretariat
term-chair = chair
term-chairs = chairs
term-chairmanship = chairmanship
term-coordinator = coordinator
term-coordinators = coordinators
term-co-coordinator = co-coordinator
term-co-coordinators = co-coordinators

## Talk

term-meeting = meeting
term-meetings = meetings
term-concern = concern
term-concerns = concerns
term-challenge = challenge
term-challenges = challenges
term-linkage = linkage
term-linkages = linkages
term-claim = claim
term-claims = claims
term-consultation = consultation
term-consultations = consultations
term-position = position
term-positions = positions

## Texts

term-text = text
term-texts = texts
term-provision = provision
term-provisions = provisions
term-decision = decision
term-decisions = decisions
term-set-aside = set-aside
term-set-asides = set-asides
term-chairs-statement = chair's statement
term-term = term
term-terms = terms

## Deeds

term-catalogue = catalogue
term-dimension = dimension
term-dimensions = dimensions
term-area = area
term-areas = areas
term-measure = measure
term-measures = measures
term-plan = plan
term-plans = plans
term-activity = activity
term-activities = activities
term-undertaking = undertaking
term-undertakings = undertakings
term-report = report
term-reports = reports
term-review = review
term-reviews = reviews
term-contact = point of contact
term-contacts = points of contact
