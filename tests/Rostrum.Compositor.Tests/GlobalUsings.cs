global using Rostrum.Drafts;
global using Rostrum.Drafts.Cameras;
global using Rostrum.Drafts.Timelines;
global using Rostrum.Drafts.Transitions;
global using Xunit;
