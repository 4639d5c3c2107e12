FROM python:3.13-slim
RUN <<END
USER service
EXPOSE 8000
END
CMD ["python", "-m", "service"]
