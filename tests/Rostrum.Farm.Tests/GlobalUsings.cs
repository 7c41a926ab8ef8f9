global using Rostrum.Farm.Exports;
global using Rostrum.Farm.Leases;
global using Rostrum.Farm.Tests.Making;
global using Xunit;
